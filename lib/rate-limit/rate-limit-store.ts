import type { Db } from '#lib/db.ts'

/** Deletes counts whose window is over. */
export async function sweepRateLimits({ now }: { now: Date }, db: Db): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } })
}
