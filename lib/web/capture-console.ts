import { format } from 'node:util'
import type { Logger } from 'pino'

/** Next and its libraries write to the console: here that becomes lines of the log, with time and request. */
export function captureConsole(log: Logger): void {
  console.error = (...said: unknown[]) => log.error(format(...said))
  console.warn = (...said: unknown[]) => log.warn(format(...said))
  console.log = (...said: unknown[]) => log.info(format(...said))
  console.info = console.log
}
