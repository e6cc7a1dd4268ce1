import type { Db } from '#lib/db.ts'

export interface LinkKey {
  email: string
  tokenHash: string
}

export async function insertLink(
  { email, tokenHash, expires }: LinkKey & { expires: Date },
  db: Db,
): Promise<void> {
  await db.verificationToken.create({
    data: { identifier: email, token: tokenHash, expires },
    select: { identifier: true },
  })
}

/** True while a link is neither used nor too old. */
export async function isLinkOpen(
  { email, tokenHash, now }: LinkKey & { now: Date },
  db: Db,
): Promise<boolean> {
  const link = await db.verificationToken.findFirst({
    where: { identifier: email, token: tokenHash, expires: { gt: now } },
    select: { identifier: true },
  })
  return link !== null
}
