import { Prisma } from '#prisma/generated/client.ts'
import type { Db } from '#lib/db.ts'
import { sampledBelow } from '#lib/moderation/second-look/sample.ts'
import type { InsightsDto } from './dto.ts'

/** The comment of a decision `e`; other subjects are not ids of comments. */
const commentId = Prisma.sql`CASE e.kind WHEN 'decision' THEN substr(e.subject, 9)::uuid END`

interface Days {
  now: Date
  count: number
  /** The zone of the days. */
  timeZone: string
}

/** Comments written and held, and decisions, by day: the last days until now, also those without any. */
export async function countDays({ now, count, timeZone }: Days, db: Db): Promise<InsightsDto['days']> {
  const dayOf = (time: Prisma.Sql) => Prisma.sql`(${time} AT TIME ZONE ${timeZone})::date`
  const today = dayOf(Prisma.sql`${now}::timestamptz`)
  const since = Prisma.sql`at >= (${today} - ${count}::int)::timestamp AT TIME ZONE ${timeZone}`
  return db.$queryRaw<InsightsDto['days']>`
    WITH happened AS (
      SELECT ${dayOf(Prisma.sql`at`)} AS day, (reason = 'post')::int AS written,
        ("toStatus" = 'HELD' AND "fromStatus" IS DISTINCT FROM 'HELD')::int AS held, 0 AS decided
      FROM "CommentEvent" WHERE ${since} AND reason IN ('post', 'edit', 'hold')
      UNION ALL
      SELECT ${dayOf(Prisma.sql`at`)}, 0, 0, 1 FROM "ModerationEvent" WHERE ${since} AND kind = 'decision')
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day, coalesce(sum(written), 0)::int AS written,
      coalesce(sum(held), 0)::int AS held, coalesce(sum(decided), 0)::int AS decided
    FROM (SELECT ${today} - back AS day FROM generate_series(0, ${count - 1}::int) AS back) AS days
      LEFT JOIN happened USING (day)
    GROUP BY days.day ORDER BY days.day`
}

/** The held comments by how long they have waited since they were held. */
export async function countWaiting(now: Date, db: Db): Promise<InsightsDto['queue']> {
  const [row] = await db.$queryRaw<(Omit<InsightsDto['queue'], 'oldest'> & { oldest: Date | null })[]>`
    WITH waiting AS (
      SELECT coalesce((SELECT max(e.at) FROM "CommentEvent" e
        WHERE e."commentId" = c.id AND e."toStatus" = 'HELD' AND e."fromStatus" IS DISTINCT FROM 'HELD'),
        c."createdAt") AS since
      FROM "Comment" c WHERE c.status = 'HELD')
    SELECT count(*)::int AS waiting, min(since) AS oldest,
      count(*) FILTER (WHERE since > ${now}::timestamptz - interval '1 hour')::int AS hour,
      count(*) FILTER (WHERE since <= ${now}::timestamptz - interval '1 hour' AND since > ${now}::timestamptz - interval '1 day')::int AS day,
      count(*) FILTER (WHERE since <= ${now}::timestamptz - interval '1 day' AND since > ${now}::timestamptz - interval '3 days')::int AS "threeDays",
      count(*) FILTER (WHERE since <= ${now}::timestamptz - interval '3 days')::int AS longer
    FROM waiting`
  const { oldest = null, ...counts } = row ?? { waiting: 0, hour: 0, day: 0, threeDays: 0, longer: 0 }
  return { ...counts, oldest: oldest?.toISOString() ?? null }
}

/** Hours from when a comment was held to the decision on it: median and 90th percentile; null without a decision. */
export async function measureDecisions(since: Date, db: Db): Promise<InsightsDto['timeToDecision']> {
  const [row] = await db.$queryRaw<{ count: number; median: number | null; p90: number | null }[]>`
    WITH taken AS (
      SELECT extract(epoch FROM e.at - h.at) / 3600 AS hours
      FROM "ModerationEvent" e
        JOIN LATERAL (SELECT max(c.at) AS at FROM "CommentEvent" c
          WHERE c."commentId" = ${commentId} AND c."toStatus" = 'HELD' AND c.at <= e.at
            AND c."fromStatus" IS DISTINCT FROM 'HELD') AS h ON true
      WHERE e.kind = 'decision' AND e.at >= ${since} AND e.data::json->>'from' = 'HELD' AND h.at IS NOT NULL)
    SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS p90 FROM taken`
  const { count = 0, median = null, p90 = null } = row ?? {}
  return median === null || p90 === null ? null : { count, median, p90 }
}

/** Second looks at decisions, and how many decisions of the sample wait for one. */
export async function countSecondLooks(
  { since, sampledSince }: { since: Date; sampledSince: Date },
  db: Db,
): Promise<InsightsDto['secondLooks']> {
  const [row] = await db.$queryRaw<InsightsDto['secondLooks'][]>`
    SELECT (SELECT count(*)::int FROM "SecondLook" WHERE at >= ${since}) AS given,
      (SELECT count(*)::int FROM "SecondLook" WHERE at >= ${since} AND agrees) AS agreed,
      (SELECT count(*)::int FROM "ModerationEvent" e JOIN "Comment" c ON c.id = ${commentId}
        WHERE e.hash < ${sampledBelow} AND e.kind = 'decision' AND e.at >= ${sampledSince}
          AND c.body <> '' AND (e.data::json->>'version')::int = c.version
          AND NOT EXISTS (SELECT FROM "ModerationEvent" u WHERE u.undoes = e.seq)
          AND NOT EXISTS (SELECT FROM "SecondLook" l WHERE l."eventSeq" = e.seq)) AS waiting`
  return row ?? { given: 0, agreed: 0, waiting: 0 }
}

/** The last people to write since a moment: at most `take`. */
export async function listWriters({ since, take }: { since: Date; take: number }, db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "authorId" AS id FROM "Comment" WHERE "createdAt" >= ${since} AND id >= ${firstIdOf(since)}::uuid
    GROUP BY "authorId" ORDER BY max("createdAt") DESC LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** The lowest id of a moment: ids begin with their time, so an index on ids finds what is newer. */
const firstIdOf = (moment: Date): string => {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
