import { toJsonLine } from './log-line.ts'
import { openPartLog } from './part-log.ts'

/** `logs/supervisor.log`: a line when a part is ready, and a line when it ends or is stopped. */
export interface EventLog {
  /** Adds a line with the part as its `name`. */
  write: (part: string, text: string) => void
  close: () => void
}

/** Opens the log in the data folder. The file is made when it does not exist. */
export function openEventLog(dataDir: string): EventLog {
  const log = openPartLog({ dataDir, part: 'supervisor' })
  return {
    write: (part, text) => log.write(`${toJsonLine(text, { part, now: new Date(), isError: false })}\n`),
    close: log.close,
  }
}
