import type { Db, Tx } from '#lib/db.ts'

/** A comment about which a letter tells. */
export interface ToldComment {
  id: string
  version: number
}

interface Since {
  personId: string
  /** Comments held before are left out. */
  since: Date
  limit: number
}

/**
 * Held comments of others, oldest first, that became held since a moment, and about which this person has no link from
 * since then. A decision that was taken back does not count as new.
 */
export async function listNewlyHeld({ personId, since, limit }: Since, tx: Tx): Promise<ToldComment[]> {
  return tx.$queryRaw<ToldComment[]>`
    SELECT c.id, c.version FROM "Comment" c
    CROSS JOIN LATERAL (
      SELECT e.at FROM "CommentEvent" e
      WHERE e."commentId" = c.id AND e."toStatus" = 'HELD' AND e."fromStatus" IS DISTINCT FROM 'HELD'
        AND e.reason <> 'undo'
      ORDER BY e.id DESC LIMIT 1) AS held
    WHERE c.status = 'HELD' AND c."authorId" <> ${personId}::uuid AND held.at >= ${since.toISOString()}::timestamptz
      AND NOT EXISTS (
        SELECT FROM "DecisionLink" l
        WHERE l."commentId" = c.id AND l."personId" = ${personId}::uuid AND l."createdAt" >= held.at)
    ORDER BY c.id LIMIT ${limit}`
}

/** Comments of others that wait for a decision: held ones, then reported ones, each oldest first. */
export async function listWaiting({ personId, limit }: Omit<Since, 'since'>, tx: Tx): Promise<ToldComment[]> {
  return tx.$queryRaw<ToldComment[]>`
    (SELECT id, version FROM "Comment" WHERE status = 'HELD' AND "authorId" <> ${personId}::uuid
      ORDER BY id LIMIT ${limit})
    UNION ALL
    (SELECT c.id, c.version FROM "Comment" c
      WHERE c.status = 'PUBLISHED' AND c."authorId" <> ${personId}::uuid
        AND c.id IN (SELECT "commentId" FROM "Report" WHERE state = 'open')
      ORDER BY c.id LIMIT ${limit})
    LIMIT ${limit}`
}

export interface NewLink {
  id: string
  letterId: string
  personId: string
  commentId: string
  version: number
  createdAt: Date
  expires: Date
  tokenHash: string
}

export async function addLinks(links: readonly NewLink[], tx: Tx): Promise<void> {
  await tx.decisionLink.createMany({ data: [...links] })
}

/**
 * The links of a letter that can be used, with their comments as they are now, oldest link first. The version of each
 * is kept as the one in the letter.
 */
export async function listLinksOf({ letterId, now }: { letterId: string; now: Date }, db: Db) {
  await db.$executeRaw`
    UPDATE "DecisionLink" l SET version = c.version FROM "Comment" c
    WHERE l."letterId" = ${letterId}::uuid AND c.id = l."commentId" AND l.version <> c.version`
  return db.decisionLink.findMany({
    where: { letterId, eventSeq: null, expires: { gt: now } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      expires: true,
      version: true,
      person: { select: { id: true, email: true, role: true } },
      comment: {
        select: { id: true, body: true, status: true, postId: true, author: { select: { name: true } } },
      },
    },
  })
}

export type LetterLink = Awaited<ReturnType<typeof listLinksOf>>[number]
