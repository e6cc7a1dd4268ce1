import { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '#lib/db.ts'
import type { Publication } from './publication.ts'

interface PublicationRow extends Publication {
  changedAt: Date
}

const columns = { publishedAt: true, announcedAt: true, changedAt: true } as const

/** The record of a post, made if missing, and locked until the transaction ends. */
export async function lockPublication(
  { postId, changedAt }: { postId: string; changedAt: Date },
  tx: Tx,
): Promise<PublicationRow> {
  await tx.postPublication.createMany({ data: [{ postId, changedAt }], skipDuplicates: true })
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "PostPublication" WHERE "postId" = ${postId} FOR UPDATE`)
  return tx.postPublication.findUniqueOrThrow({ where: { postId }, select: columns })
}

/** Replaces the record of a post. */
export async function savePublication(
  { postId, ...data }: PublicationRow & { postId: string },
  tx: Tx,
): Promise<void> {
  await tx.postPublication.update({ where: { postId }, data, select: { postId: true } })
}

/** Records that a post was announced. False when it was before, or when its time of publication is another by now. */
export async function markAnnounced(
  { postId, publishedAt, now }: { postId: string; publishedAt: Date; now: Date },
  tx: Tx,
): Promise<boolean> {
  const where = { postId, publishedAt, announcedAt: null }
  const { count } = await tx.postPublication.updateMany({ where, data: { announcedAt: now } })
  return count > 0
}
