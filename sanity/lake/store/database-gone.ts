/**
 * Connection faults: of the socket, and PostgreSQL's 08 (connection), 57P (shutdown), 53 (resources), 55000 (no
 * connections allowed).
 */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|08\w{3}|57P\w{2}|53\w{3}|55000)$/.test(codeOf(error)) ||
    /connection (terminated|timeout)|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
      error.message,
    )
  )
}

/** Whether PostgreSQL runs but is not ready, as during recovery after a crash. */
export function isDatabaseStarting(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '57P03'
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
