import type { Db } from '#lib/db.ts'
import { minuteMs } from '#lib/time.ts'

export interface LinkKey {
  email: string
  tokenHash: string
}

/** Within this time the same press may use its link again, since the response to the first use may be lost. */
const secondUseMs = minuteMs

/** Stores a new link by the hash of its token. */
export async function insertLink(
  { email, tokenHash, seed, expires }: LinkKey & { seed: string; expires: Date },
  db: Db,
): Promise<void> {
  await db.verificationToken.create({
    data: { identifier: email, token: tokenHash, seed, expires },
    select: { identifier: true },
  })
}

/** Whether a link is neither used nor too old. */
export async function isLinkOpen(
  { email, tokenHash, now }: LinkKey & { now: Date },
  db: Db,
): Promise<boolean> {
  const link = await db.verificationToken.findFirst({
    where: { identifier: email, token: tokenHash, usedAt: null, expires: { gt: now } },
    select: { identifier: true },
  })
  return link !== null
}

/** Whether a link signed somebody in; false once the sweep has deleted it. */
export async function isLinkUsed({ email, tokenHash }: LinkKey, db: Db): Promise<boolean> {
  const link = await db.verificationToken.findFirst({
    where: { identifier: email, token: tokenHash, usedAt: { not: null } },
    select: { identifier: true },
  })
  return link !== null
}

/** The unused link for an address that is valid longest, and beyond a moment; null when there is none. */
export async function findOpenLink(
  { email, beyond }: { email: string; beyond: Date },
  db: Db,
): Promise<{ seed: string; expires: Date } | null> {
  const link = await db.verificationToken.findFirst({
    where: { identifier: email, seed: { not: null }, usedAt: null, expires: { gt: beyond } },
    orderBy: { expires: 'desc' },
    select: { seed: true, expires: true },
  })
  return link && { seed: link.seed ?? '', expires: link.expires }
}

/**
 * Uses a link up. Null when it is unknown, too old or used; the same press may use it again within a minute. A single
 * statement takes the link, so the second of two simultaneous presses does not get it.
 */
export async function takeLink(
  { email, tokenHash, press, now }: LinkKey & { press: string | null; now: Date },
  db: Db,
): Promise<{ identifier: string; token: string; expires: Date } | null> {
  const key = { identifier: email, token: tokenHash, expires: { gt: now } }
  const select = { identifier: true, token: true, expires: true }
  const [taken] = await db.verificationToken.updateManyAndReturn({
    where: { ...key, usedAt: null },
    data: { usedAt: now, usedBy: press },
    select,
  })
  if (taken || press === null) return taken ?? null
  const usedAfter = new Date(now.getTime() - secondUseMs)
  return db.verificationToken.findFirst({
    where: { ...key, usedBy: press, usedAt: { gt: usedAfter } },
    select,
  })
}
