import { createHash, randomBytes } from 'node:crypto'

/** The value of a session's cookie: 256 random bits. */
export function makeSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a session's token, so that a copy of the database opens no session. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
