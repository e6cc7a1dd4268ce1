import { Prisma } from '#prisma/generated/client.ts'
import type { Db } from '#lib/db.ts'
import type { Figure } from './figures.ts'

/** A span of time; `until` is its first moment after. */
export interface Span {
  from: Date
  until: Date
}

/** A decision undone within these seconds was a slip of the finger: its writer never heard of it. */
const slipSeconds = 15

const within = (column: Prisma.Sql, { from, until }: Span) =>
  Prisma.sql`${column} >= ${from} AND ${column} < ${until}`

/** Counts everything that happened in a span, from the record and the tables. Figures that are zero may be missing. */
export async function countFigures(span: Span, db: Db): Promise<Figure[]> {
  const counts = await Promise.all([
    countComments(span, db),
    countMeasures(span, db),
    countChecks(span, db),
    countNotices(span, db),
    countAppeals(span, db),
    countSanctions(span, db),
  ])
  return counts.flat()
}

async function countComments(span: Span, db: Db): Promise<Figure[]> {
  const [row] = await db.$queryRaw<{ written: number; published: number; held: number }[]>`
    SELECT count(*) FILTER (WHERE reason = 'post')::float8 AS written,
      count(*) FILTER (WHERE reason = 'post' AND "toStatus" = 'PUBLISHED')::float8 AS published,
      count(*) FILTER (WHERE "toStatus" = 'HELD' AND "fromStatus" IS DISTINCT FROM 'HELD')::float8 AS held
    FROM "CommentEvent" WHERE reason IN ('post', 'edit', 'hold') AND ${within(Prisma.sql`at`, span)}`
  const { written = 0, published = 0, held = 0 } = row ?? {}
  return [
    { figure: 'comments.written', part: '', value: written },
    { figure: 'comments.published', part: '', value: published },
    { figure: 'comments.held', part: '', value: held },
  ]
}

/**
 * The events about comments in a span, without slips, as `decided` of a query. A founded appeal of a reporter is an
 * undo of the refusal, and restricts: it has a statement of its own.
 */
const decided = (span: Span) => Prisma.sql`decided AS (
  SELECT e.seq, e.kind, e.data::json AS data, u.seq IS NOT NULL AS undone
  FROM "ModerationEvent" e LEFT JOIN "ModerationEvent" u ON u.undoes = e.seq
  WHERE e.kind IN ('decision', 'mark', 'hold', 'undo') AND ${within(Prisma.sql`e.at`, span)}
    AND (u.seq IS NULL OR u.at >= e.at + make_interval(secs => ${slipSeconds})))`

async function countMeasures(span: Span, db: Db): Promise<Figure[]> {
  return db.$queryRaw<Figure[]>`
    WITH ${decided(span)}, stated AS (
      SELECT s.measure, s.reason, s.source, s."detectedBy"
      FROM decided d JOIN "StatementOfReasons" s ON s."eventSeq" = d.seq
      WHERE s.measure IN ('rejected', 'removed', 'hidden', 'folded'))
    SELECT 'measures.' || measure AS figure, reason || '/' || source AS part, count(*)::float8 AS value
    FROM stated GROUP BY measure, reason, source
    UNION ALL
    SELECT 'measures.found', found, count(*)::float8
    FROM stated, unnest(CASE WHEN "detectedBy" = '{}' THEN '{person}' ELSE "detectedBy" END) AS found
    WHERE source = 'own-initiative' GROUP BY found`
}

/**
 * Decisions on held comments, by the check that held them. A decision to publish that was undone says nothing about the
 * check: another decision follows.
 */
export async function countChecks(span: Span, db: Db): Promise<Figure[]> {
  // Grouped by all checks of a comment first: there are few such groups, and many comments.
  const rows = await db.$queryRaw<{ check: string; decided: number; released: number; overturned: number }[]>`
    WITH ${decided(span)}, held AS (
      SELECT x.checks, x.decision = 'publish' AS released,
        x.decision <> 'publish' AND (d.undone OR EXISTS (
          SELECT FROM "StatementOfReasons" s JOIN "Appeal" a ON a."statementId" = s.id
          WHERE s."eventSeq" = d.seq AND a.state = 'founded')) AS overturned
      FROM decided d, json_to_record(d.data) AS x("from" text, decision text, checks text)
      WHERE d.kind = 'decision' AND x."from" = 'HELD' AND NOT (d.undone AND x.decision = 'publish')),
    counted AS (
      SELECT checks, count(*) AS decided, count(*) FILTER (WHERE released) AS released,
        count(*) FILTER (WHERE overturned) AS overturned
      FROM held GROUP BY checks)
    SELECT "check", sum(decided)::float8 AS decided, sum(released)::float8 AS released,
      sum(overturned)::float8 AS overturned
    FROM counted, unnest(string_to_array(checks, ' ')) AS "check" GROUP BY "check"`
  return rows.flatMap((row): Figure[] => [
    { figure: 'checks.decided', part: row.check, value: row.decided },
    { figure: 'checks.released', part: row.check, value: row.released },
    { figure: 'checks.overturned', part: row.check, value: row.overturned },
  ])
}

async function countNotices(span: Span, db: Db): Promise<Figure[]> {
  return db.$queryRaw<Figure[]>`
    SELECT 'notices' AS figure, reason AS part, count(*)::float8 AS value
    FROM "Report" WHERE ${within(Prisma.sql`"createdAt"`, span)} GROUP BY reason
    UNION ALL
    SELECT 'notices.decided', state, count(*)::float8
    FROM "Report" WHERE ${within(Prisma.sql`"decidedAt"`, span)} AND state IN ('upheld', 'refused') GROUP BY state`
}

async function countAppeals(span: Span, db: Db): Promise<Figure[]> {
  return db.$queryRaw<Figure[]>`
    SELECT 'appeals' AS figure,
      CASE WHEN "statementId" IS NULL THEN 'reporter' ELSE 'writer' END || '/' || state AS part, count(*)::float8 AS value
    FROM "Appeal" WHERE ${within(Prisma.sql`"createdAt"`, span)} GROUP BY part`
}

async function countSanctions(span: Span, db: Db): Promise<Figure[]> {
  return db.$queryRaw<Figure[]>`
    SELECT 'sanctions' AS figure, x.kind || '/' || s.reason AS part, count(*)::float8 AS value
    FROM "Sanction" x JOIN "StatementOfReasons" s ON s.id = x."statementId"
    WHERE ${within(Prisma.sql`x."from"`, span)} GROUP BY part`
}

/** Median times of the decisions of a span, in hours: of all, and of notices by reason. Those without any are missing. */
export async function countMedians(span: Span, db: Db): Promise<Figure[]> {
  return db.$queryRaw<Figure[]>`
    SELECT figure, part, value FROM (
      SELECT 'notices.medianHours' AS figure, coalesce(reason, '') AS part, ${medianHours} AS value
      FROM "Report" WHERE ${within(Prisma.sql`"decidedAt"`, span)} AND state IN ('upheld', 'refused')
      GROUP BY GROUPING SETS ((), (reason))
      UNION ALL
      SELECT 'appeals.medianHours', '', ${medianHours}
      FROM "Appeal" WHERE ${within(Prisma.sql`"decidedAt"`, span)}) AS medians
    WHERE value IS NOT NULL`
}

const medianHours = Prisma.sql`
  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "decidedAt" - "createdAt") / 3600)`

/** When the first counted thing happened; null before. Imported comments do not count. Ids go by the time. */
export async function findFirstActivity(db: Db): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ first: Date | null }[]>`
    SELECT least(
      (SELECT at FROM "CommentEvent" WHERE reason <> 'import' ORDER BY id LIMIT 1),
      (SELECT at FROM "ModerationEvent" ORDER BY seq LIMIT 1),
      (SELECT "createdAt" FROM "Report" ORDER BY id LIMIT 1)) AS first`
  return row?.first ?? null
}
