import pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'

const noteSchema = z.object({ dataset: z.string(), sequence: z.number() })
const retryMs = 1_000

/**
 * Listens for commits of all processes on a connection of its own, and reconnects when that breaks. Commits in
 * between are not announced: read them in `onListening`. Returns a function that stops listening.
 */
export function followCommits({
  connectionString,
  onCommit,
  onListening,
  log,
}: {
  connectionString: string
  onCommit: (note: { dataset: string; sequence: number }) => void
  onListening: () => void
  log: Logger
}): () => Promise<void> {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const retry = (error?: unknown) => {
    if (isClosed || timer) return
    log.debug({ err: error }, 'not hearing of commits; trying again')
    timer = setTimeout(connect, retryMs)
  }
  const connect = () => {
    timer = undefined
    const next = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true })
    client = next
    next.on('error', retry)
    next.on('end', () => retry())
    next.on('notification', ({ payload }) => onCommit(noteSchema.parse(JSON.parse(payload ?? ''))))
    next
      .connect()
      .then(() => next.query('listen lake'))
      .then(onListening)
      .catch(retry)
  }

  connect()
  return async () => {
    isClosed = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
