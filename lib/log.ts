import pino from 'pino'
import type { Logger } from 'pino'

/**
 * A logger that writes one JSON object a line to standard output. Addresses and secrets do not belong in a log:
 * the usual fields for them are blotted out.
 */
export function createLogger(part: string, level: string): Logger {
  return pino({
    name: part,
    level,
    base: null,
    redact: { paths: ['email', '*.email', 'token', '*.token', 'password', '*.password'], censor: '…' },
  })
}
