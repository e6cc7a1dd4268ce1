import { Prisma } from '#prisma/generated/client.ts'
import type { Db, Tx } from '#lib/db.ts'
import { dayMs } from '#lib/time.ts'
import { isInForce } from './sanctions.ts'
import type { SanctionKind, ToldSanction } from './sanctions.ts'
import type { Standing } from './standing.ts'
import { trustOf, usualThresholds } from './trust.ts'
import type { TrustThresholds } from './trust.ts'

interface Asked {
  personIds: readonly string[]
  now: Date
  /** A comment that counts nowhere, since it is judged now. */
  exceptId?: string | undefined
  /** In place of those that moderators have set. */
  thresholds?: TrustThresholds
}

/** The standing of people by their ids; ids without an account are left out. One query, also for many people. */
export async function readStandings(
  { personIds, now, exceptId, thresholds }: Asked,
  db: Db | Tx,
): Promise<Map<string, Standing>> {
  const usual = usualThresholds
  const rows = await db.$queryRaw<StandingRow[]>`
    WITH setting AS (${settingPart(thresholds)}),
      counted AS (
        SELECT coalesce(max(greatest("knownComments", "trustedComments", 1)), ${usual.trustedComments}) AS comments,
          ${now.toISOString()}::timestamptz - make_interval(days => coalesce(max("windowDays"), ${usual.windowDays}))
            AS since
        FROM setting)
    SELECT u.id, u."createdAt",
      (SELECT count(*)::int FROM (
        SELECT FROM "Comment" c
        WHERE c."authorId" = u.id AND c.status = 'PUBLISHED' AND c.id IS DISTINCT FROM ${exceptId ?? null}::uuid
        LIMIT (SELECT comments FROM counted)) AS first) AS published,
      (SELECT count(*)::int FROM "StatementOfReasons" r
        WHERE r."personId" = u.id AND r."commentId" IS NOT NULL AND r.measure IN ('rejected', 'removed')
          AND r."liftedAt" IS NULL AND r."createdAt" > counted.since) AS setbacks,
      (SELECT json_agg(json_build_object('kind', s.kind, 'minutes', s.minutes, 'from', s."from", 'until', s.until,
            'explanation', r.explanation))
        FROM "Sanction" s JOIN "StatementOfReasons" r ON r.id = s."statementId"
        WHERE s."personId" = u.id AND s."liftedAt" IS NULL
          AND coalesce(s.until, CASE s.kind WHEN 'warning' THEN s."from" ELSE 'infinity' END) > counted.since)
        AS sanctions,
      (SELECT row_to_json(setting) FROM setting) AS thresholds
    FROM "User" u, counted WHERE u.id = ANY(${[...personIds]}::uuid[])`
  return new Map(rows.map((row) => [row.id, toStanding(row, now)]))
}

function settingPart(thresholds: TrustThresholds | undefined): Prisma.Sql {
  if (!thresholds)
    return Prisma.sql`
      SELECT "knownComments", "knownDays", "knownSetbacks", "trustedComments", "trustedDays", "trustedSetbacks",
        "windowDays"
      FROM "TrustSetting" ORDER BY id DESC LIMIT 1`
  return Prisma.sql`SELECT * FROM jsonb_to_record(${JSON.stringify(thresholds)}::jsonb) AS given(
    "knownComments" int, "knownDays" int, "knownSetbacks" int, "trustedComments" int, "trustedDays" int,
    "trustedSetbacks" int, "windowDays" int)`
}

interface StandingRow {
  id: string
  createdAt: Date
  published: number
  setbacks: number
  /** Sanctions that nobody lifted, in force now or within the window; null for none. */
  sanctions:
    | {
        kind: SanctionKind
        minutes: number | null
        from: string
        until: string | null
        explanation: string
      }[]
    | null
  thresholds: TrustThresholds | null
}

function toStanding(row: StandingRow, now: Date): Standing {
  const { createdAt, published, setbacks } = row
  const thresholds = row.thresholds ?? usualThresholds
  const counted = (row.sanctions ?? []).map((sanction) => ({
    ...sanction,
    from: new Date(sanction.from),
    until: sanction.until === null ? null : new Date(sanction.until),
    liftedAt: null,
  }))
  const sanctions = counted.filter((sanction) => isInForce(sanction, now)).toSorted(byEnd)
  const grounds = {
    days: Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / dayMs)),
    ...{ published, setbacks, isSanctioned: sanctions.length > 0, wasSanctioned: counted.length > 0 },
  }
  return { trust: trustOf(grounds, thresholds), grounds, thresholds, sanctions }
}

const byEnd = (first: ToldSanction, second: ToldSanction) => endOf(second) - endOf(first)

const endOf = ({ until }: ToldSanction) => until?.getTime() ?? Number.MAX_SAFE_INTEGER

/** The standing of a person at a moment. An id without an account has the standing of a new person. */
export async function readStanding(
  { personId, now, exceptId }: { personId: string; now: Date; exceptId?: string | undefined },
  db: Db | Tx,
): Promise<Standing> {
  const found = await readStandings({ personIds: [personId], now, exceptId }, db)
  return (
    found.get(personId) ??
    toStanding(
      { id: personId, createdAt: now, published: 0, setbacks: 0, sanctions: null, thresholds: null },
      now,
    )
  )
}
