import { z } from 'zod'

/** A log line as `lib/log.ts` writes it. */
const lineSchema = z.looseObject({
  level: z.string(),
  time: z.string(),
  msg: z.string().default(''),
  name: z.string().optional(),
  requestId: z.string().optional(),
  fault: z.string().optional(),
  reason: z.string().optional(),
  err: z.looseObject({ message: z.string() }).optional(),
})

type LogLine = z.infer<typeof lineSchema>

export interface Origin {
  part: string
  now: Date
  /** True for a line of standard error. */
  isError: boolean
}

/** A part's line as JSON. A log line stays as it is; any other text becomes the message of a new line. */
export function toJsonLine(text: string, { part, now, isError }: Origin): string {
  if (parse(text)) return text
  return JSON.stringify({ level: isError ? 'error' : 'info', time: now.toISOString(), name: part, msg: text })
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']

/** A log line as one line of words for a terminal; null below the level `from`, and for what is no log line. */
export function toWords(jsonLine: string, { from }: { from: 'info' | 'warn' }): string | null {
  const line = parse(jsonLine)
  if (!line || levels.indexOf(line.level) < levels.indexOf(from)) return null
  const reason = line.fault ?? line.err?.message ?? line.reason
  const said = [line.msg, reason].filter((text) => text).join(': ')
  const request = line.requestId === undefined ? '' : ` (request ${line.requestId})`
  return `${line.time.slice(11, 19)} ${line.name ?? ''}: ${said.replace(/\s+/g, ' ')}${request}`
}

/** The message of a log line; other text as it is. */
export const messageOf = (jsonLine: string): string => parse(jsonLine)?.msg ?? jsonLine

function parse(text: string): LogLine | null {
  if (!text.startsWith('{')) return null
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
