import type { Db } from '#lib/db.ts'

/** The person behind an address that was just proved. Two first sign-ins at the same time find one person. */
export async function upsertSignedIn({ email, now }: { email: string; now: Date }, db: Db) {
  return db.user.upsert({
    where: { email },
    create: { email, emailVerified: now },
    update: { emailVerified: now },
    select: { id: true, email: true, emailVerified: true, name: true, image: true, role: true },
  })
}
