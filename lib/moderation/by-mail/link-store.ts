import type { Db, Tx } from '#lib/db.ts'

const columns = {
  id: true,
  personId: true,
  commentId: true,
  version: true,
  expires: true,
  eventSeq: true,
  person: { select: { name: true } },
} as const

/** The link with a token's hash; null when there is none. */
export async function findLinkRow(tokenHash: string, db: Db | Tx) {
  return db.decisionLink.findUnique({ where: { tokenHash }, select: columns })
}

/** As `findLinkRow`; the link is locked until the transaction ends, so that it decides once. */
export async function lockLink(tokenHash: string, tx: Tx) {
  await tx.$queryRaw`SELECT id FROM "DecisionLink" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`
  return findLinkRow(tokenHash, tx)
}

export type LinkRow = NonNullable<Awaited<ReturnType<typeof findLinkRow>>>

/** Keeps the decision that was made with a link. */
export async function useLink({ id, eventSeq }: { id: string; eventSeq: bigint }, tx: Tx): Promise<void> {
  await tx.decisionLink.update({ where: { id }, data: { eventSeq }, select: { id: true } })
}

/** Deletes links that have expired. */
export async function sweepDecisionLinks({ now }: { now: Date }, db: Db): Promise<void> {
  await db.decisionLink.deleteMany({ where: { expires: { lt: now } } })
}
