import { createHash, createHmac } from 'node:crypto'

/** Articles 17 and 20 of the Digital Services Act: six months to complain. */
const appealMonths = 6

/** The last moment of an appeal. */
export function appealableUntil(at: Date): Date {
  const until = new Date(at)
  until.setUTCMonth(until.getUTCMonth() + appealMonths)
  return until
}

/** The token of the link to a statement. The same id and secret give the same link, so it can be sent again. */
export function statementToken({ id, secret }: { id: string; secret: string }): string {
  return createHmac('sha256', secret).update(`statement ${id}`).digest('base64url')
}

/** What the database keeps of a token: a copy of the database holds no usable link. */
export function hashStatementToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
