import { getEnv } from '../env.ts'
import { createLogger } from '../log.ts'
import type { Fault } from './to-whole.ts'

const reported = new Set<string>()
const reportedMax = 1_000

/** Logs a fault of a document; the same fault once, since every list that is made again finds it. */
export function reportFault({ id, why, isLeftOut }: Fault): void {
  const fault = `${id} ${String(isLeftOut)} ${why}`
  if (reported.has(fault)) return
  if (reported.size >= reportedMax) reported.clear()
  reported.add(fault)
  const message = isLeftOut
    ? 'a document that cannot be read is left out'
    : 'parts of a document are left out'
  createLogger('content', getEnv().LOG_LEVEL).warn({ documentId: id, why }, message)
}
