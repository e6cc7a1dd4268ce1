import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 256 random bits, hex, from which the token of a link is derived. The database keeps them. */
export function makeLinkSeed(): string {
  return randomBytes(32).toString('hex')
}

/** The token of a link, 64 hexadecimal digits: always the same for a seed and a secret, so a link can be sent again. */
export function deriveLinkToken({ seed, secret }: { seed: string; secret: string }): string {
  return createHmac('sha256', secret).update(`sign-in link ${seed}`).digest('hex')
}

/**
 * The hash of a token, exactly as next-auth 4 computes it for a callback (`hashToken` in its `core/lib/utils`). The
 * database keeps only this: without the secret, a copy of it holds no usable link.
 */
export function hashLinkToken({ token, secret }: { token: string; secret: string }): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}
