import type { Db } from '#lib/db.ts'

/** Deletes what has run out and is of no more use. Everything that reads these rows checks their end itself. */
export async function deleteExpired({ now }: { now: Date }, db: Db): Promise<void> {
  const where = { expires: { lt: now } }
  await db.verificationToken.deleteMany({ where })
  await db.session.deleteMany({ where })
  await db.pendingComment.deleteMany({ where })
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } })
}
