import type { Db } from '#lib/db.ts'

/** Deletes sessions and sign-in links whose time is over. */
export async function sweepAuth({ now }: { now: Date }, db: Db): Promise<void> {
  const where = { expires: { lt: now } }
  await db.verificationToken.deleteMany({ where })
  await db.session.deleteMany({ where })
}
