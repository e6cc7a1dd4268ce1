import type { Tx } from '#lib/db.ts'

/** The id of the pinned comment under a post; null when there is none. */
export async function findPinnedId(postId: string, tx: Tx): Promise<string | null> {
  const where = { postId, marks: { has: 'pinned' } } as const
  return (await tx.comment.findFirst({ where, select: { id: true } }))?.id ?? null
}
