import type { Db } from '#lib/db.ts'

interface Judged {
  text: string
  author: string | null
  isReply: boolean
  /** Whether a moderator decided that it is spam. */
  isSpam: boolean
  /** Whether Akismet had called it spam. */
  calledSpam: boolean
}

/** The comment of a decision that is still in force, with the words that Akismet had judged; null without one. */
export async function findJudgedByAkismet(seq: bigint, db: Db): Promise<Judged | null> {
  const [found] = await db.$queryRaw<Judged[]>`
    SELECT c.body AS text, u.name AS author, c."parentId" IS NOT NULL AS "isReply", c.status = 'SPAM' AS "isSpam",
      (r.numbers->>'spam')::int = 1 AS "calledSpam"
    FROM "ModerationEvent" e JOIN "Comment" c ON c.id = substr(e.subject, 9)::uuid
      JOIN "User" u ON u.id = c."authorId"
      JOIN "CheckResult" r ON r."commentId" = c.id AND r.version = c.version AND r."check" = 'akismet' AND r.numbers ? 'spam'
    WHERE e.seq = ${seq} AND e.kind = 'decision' AND c.body <> '' AND u.role = 'READER'
      AND e.data::json->>'to' = c.status::text AND (e.data::json->>'version')::int = c.version
      AND NOT EXISTS (SELECT FROM "ModerationEvent" n WHERE n.undoes = e.seq)`
  return found ?? null
}
