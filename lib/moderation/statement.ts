import { createHash, createHmac } from 'node:crypto'

/** Six months to complain: article 20 of the Digital Services Act. */
const appealMonths = 6

/** The end of the time to appeal against a decision. */
export function appealableUntil(at: Date): Date {
  const until = new Date(at)
  until.setUTCMonth(until.getUTCMonth() + appealMonths)
  return until
}

/** The earliest decision that can be appealed against at a moment. */
export function appealableSince(now: Date): Date {
  const since = new Date(now)
  since.setUTCMonth(since.getUTCMonth() - appealMonths)
  return since
}

/** The token in the link to a statement: always the same for an id and a secret, so that a letter can be sent again. */
export function statementToken({ id, secret }: { id: string; secret: string }): string {
  return createHmac('sha256', secret).update(`statement ${id}`).digest('base64url')
}

/** SHA-256 of a token, hex. The database keeps only this, so a copy of it holds no usable link. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
