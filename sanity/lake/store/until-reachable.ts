import { setTimeout as delay } from 'node:timers/promises'
import { isDatabaseGone, isDatabaseStarting } from './database-gone.ts'

/** A database that is started beside the lake is there by then. */
const unreachableMaxMs = 5_000
/** After a crash it replays its log first. */
const startingMaxMs = 60_000
const retryMs = 200

/** Does the work once the database can be reached. @throws what the work throws, or its last fault when it can't be */
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
