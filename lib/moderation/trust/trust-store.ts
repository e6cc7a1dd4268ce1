import type { Db, Tx } from '#lib/db.ts'
import { firstTimeId } from '#lib/ids.ts'
import type { TrustThresholds } from '#lib/standing/trust.ts'

export async function addTrustSetting(
  setting: TrustThresholds & { at: Date; byId: string },
  tx: Tx,
): Promise<void> {
  await tx.trustSetting.create({ data: setting, select: { id: true } })
}

/** The thresholds that moderators set last; null when they set none. */
export async function findTrustSetting(db: Db): Promise<TrustThresholds | null> {
  return db.trustSetting.findFirst({
    orderBy: { id: 'desc' },
    select: {
      knownComments: true,
      knownDays: true,
      knownSetbacks: true,
      trustedComments: true,
      trustedDays: true,
      trustedSetbacks: true,
      windowDays: true,
    },
  })
}

/** People who wrote a comment since a moment, without staff. */
export async function listWritersSince(
  { since, take }: { since: Date; take: number },
  db: Db,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "User" u
    WHERE u.role = 'READER' AND EXISTS (
      SELECT FROM "Comment" c WHERE c."authorId" = u.id AND c.id >= ${firstTimeId(since)}::uuid)
    ORDER BY u.id DESC LIMIT ${take}`
  return rows.map(({ id }) => id)
}
