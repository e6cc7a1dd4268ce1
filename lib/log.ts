import pino from 'pino'
import type { DestinationStream, Logger, LoggerOptions } from 'pino'
import { currentRequestId } from './request-context.ts'

/**
 * A logger that writes each line as a JSON object to standard output, with its time and the id of the current request. Mail
 * addresses and secrets do not belong in a log: the fields `email`, `token` and `password` are replaced by `…`.
 */
export function createLogger(part: string, level: string): Logger {
  return pino(optionsOf(part, level))
}

function optionsOf(part: string, level: string): LoggerOptions {
  return {
    // Without `base` pino adds the process id and the host name.
    base: { name: part },
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const requestId = currentRequestId()
      return requestId === undefined ? {} : { requestId }
    },
    redact: { paths: ['email', '*.email', 'token', '*.token', 'password', '*.password'], censor: '…' },
  }
}

interface Caller {
  /** Id of the person. */
  userId: string
  /** Network address of the caller. */
  address: string
}

export type SecurityEvent =
  | ({ event: 'signed-in' | 'signed-out' } & Caller)
  /** A write that the caller may not do; `userId` is null without a session. */
  | ({ event: 'refused'; code: string; userId: string | null } & Omit<Caller, 'userId'>)
  | { event: 'sessions-ended'; userId: string; by: Administrator }
  | RoleChange

/** An administrator by their id. */
type Administrator = `administrator ${string}`

export interface RoleChange {
  event: 'role-changed'
  /** Id of the person whose role changed. */
  userId: string
  /** Null for a new account. */
  from: string | null
  to: string
  /** The command or variable that gave the role, since the owner of the machine has no id; or an administrator. */
  by: 'npm run admin' | 'ADMIN_EMAIL' | Administrator
}

export type SecurityLog = (event: SecurityEvent) => void

/**
 * The channel `security`: each sign-in, sign-out, refusal, change of a role and end of sessions, with its time and people's ids. It does not
 * depend on `LOG_LEVEL`, except that `silent` ends it. The default destination is standard output.
 */
export function createSecurityLog(level: string, destination?: DestinationStream): SecurityLog {
  const log = pino(optionsOf('security', level === 'silent' ? 'silent' : 'info'), destination)
  return (event) => {
    const line = { channel: 'security', ...event }
    // `npm start` shows warnings on its terminal.
    if (event.event === 'role-changed') log.warn(line, nameRoleChange(event))
    else log.info(line, event.event)
  }
}

function nameRoleChange({ userId, from, to, by }: RoleChange): string {
  return `${by} changed the role of ${userId} from ${from ?? 'no account'} to ${to}`
}
