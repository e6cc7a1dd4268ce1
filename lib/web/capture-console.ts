import { format } from 'node:util'
import type { Logger } from 'pino'

/** Turns what Next and libraries write to the console into log lines with time and request id. */
export function captureConsole(log: Logger): void {
  console.error = (...said: unknown[]) => log.error(format(...said))
  console.warn = (...said: unknown[]) => log.warn(format(...said))
  console.log = (...said: unknown[]) => log.info(format(...said))
  console.info = console.log
}
