import { createHmac } from 'node:crypto'

/** The token in the link to a request: always the same for an id and a secret, so that a letter can be sent again. */
export function quoteToken({ id, secret }: { id: string; secret: string }): string {
  return createHmac('sha256', secret).update(`quote ${id}`).digest('base64url')
}
