import { setTimeout as delay } from 'node:timers/promises'
import { isDatabaseGone, isDatabaseStarting } from './database-gone.ts'

/** A database started together with the lake is ready by then. */
const unreachableMaxMs = 5_000
/** Recovery after a crash takes longer. */
const startingMaxMs = 60_000
const retryMs = 200

/**
 * Repeats the work until the database is reachable. @throws the fault of the work, or its last one when time is up
 */
export async function untilReachable<T>(work: () => Promise<T>): Promise<T> {
  const startMs = performance.now()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const patienceMs = isDatabaseStarting(error)
        ? startingMaxMs
        : isDatabaseGone(error)
          ? unreachableMaxMs
          : 0
      if (performance.now() - startMs >= patienceMs) throw error
      await delay(retryMs)
    }
  }
}
