import pino from 'pino'
import type { Logger } from 'pino'
import { currentRequestId } from './request-context.ts'

/**
 * A logger that writes one JSON object a line to standard output, with its time and the id of the request that is being
 * answered. Addresses and secrets do not belong in a log: the usual fields for them are blotted out.
 */
export function createLogger(part: string, level: string): Logger {
  return pino({
    name: part,
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const requestId = currentRequestId()
      return requestId === undefined ? {} : { requestId }
    },
    redact: { paths: ['email', '*.email', 'token', '*.token', 'password', '*.password'], censor: '…' },
  })
}

interface Caller {
  /** Id of the person. */
  userId: string
  /** Network address of the caller. */
  address: string
}

export type SecurityEvent =
  | ({ event: 'signed-in' | 'signed-out' } & Caller)
  /** A write that the caller may not do; nobody's id where nobody is signed in. */
  | ({ event: 'refused'; code: string; userId: string | null } & Omit<Caller, 'userId'>)

export type SecurityLog = (event: SecurityEvent) => void

/**
 * The channel `security`: who signed in or out or was refused, and from where. Each line has its time.
 * It is written whatever `LOG_LEVEL` says, except `silent`.
 */
export function createSecurityLog(level: string): SecurityLog {
  const log = createLogger('security', level === 'silent' ? 'silent' : 'info')
  return (event) => {
    log.info({ channel: 'security', ...event }, event.event)
  }
}
