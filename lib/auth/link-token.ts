import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, as hexadecimal digits. */
export function makeLinkToken(): string {
  return randomBytes(32).toString('hex')
}

/**
 * What the database keeps of a token, exactly as next-auth 4 computes it when a link comes back (`hashToken` in its
 * `core/lib/utils`). A copy of the database therefore holds no usable link.
 */
export function hashLinkToken({ token, secret }: { token: string; secret: string }): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}
