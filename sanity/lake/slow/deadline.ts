import { createDeadline } from '../engine/guard-query.ts'

/**
 * A tick that throws once this thread has worked for `timeMaxMs`. It is the processor's time that others wait for; a clock
 * on the wall would stop innocent queries on a busy machine.
 *
 * @throws QueryTimeoutError when called after its time
 */
export function deadlineAfter(timeMaxMs: number): () => void {
  return createDeadline({ deadlineMs: workedMs() + timeMaxMs, nowMs: workedMs })
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
