import { createDeadline } from '../engine/guard-query.ts'

/**
 * Returns a tick that throws after `timeMaxMs` of this thread's processor time. Wall-clock time would stop innocent
 * queries on a busy machine.
 *
 * @throws QueryTimeoutError from the tick
 */
export function deadlineAfter(timeMaxMs: number): () => void {
  return createDeadline({ deadlineMs: workedMs() + timeMaxMs, nowMs: workedMs })
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
