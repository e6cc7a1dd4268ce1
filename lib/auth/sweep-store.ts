import type { Db } from '#lib/db.ts'

/** Deletes sessions and links that have run out. */
export async function sweepAuth({ now }: { now: Date }, db: Db): Promise<void> {
  const where = { expires: { lt: now } }
  await db.verificationToken.deleteMany({ where })
  await db.session.deleteMany({ where })
}
