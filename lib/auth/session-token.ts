import { createHash, randomBytes } from 'node:crypto'

/** The value of a session's cookie: 256 random bits, base64url. */
export function makeSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a session's token, hex. The database keeps only this, so a copy of it opens no session. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
