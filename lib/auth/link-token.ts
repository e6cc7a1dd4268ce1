import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 256 random bits, from which the token of a link is made. The database keeps it. */
export function makeLinkSeed(): string {
  return randomBytes(32).toString('hex')
}

/** The token of a link, as 64 hexadecimal digits. The same seed and secret give the same link, so it can be sent again. */
export function deriveLinkToken({ seed, secret }: { seed: string; secret: string }): string {
  return createHmac('sha256', secret).update(`sign-in link ${seed}`).digest('hex')
}

/**
 * What the database keeps of a token, exactly as next-auth 4 computes it when a link comes back (`hashToken` in its
 * `core/lib/utils`). Without the secret, a copy of the database therefore holds no usable link.
 */
export function hashLinkToken({ token, secret }: { token: string; secret: string }): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}
