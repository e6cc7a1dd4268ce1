import { z } from 'zod'

/** A line of a log, as `lib/log.ts` writes it. */
const lineSchema = z.looseObject({
  level: z.string(),
  time: z.string(),
  msg: z.string().default(''),
  name: z.string().optional(),
  requestId: z.string().optional(),
  fault: z.string().optional(),
  err: z.looseObject({ message: z.string() }).optional(),
})

type LogLine = z.infer<typeof lineSchema>

export interface Origin {
  part: string
  now: Date
  /** What a part writes as an error stream is one. */
  isError: boolean
}

/** A line that a part wrote, as JSON with a time; what a library wrote in words of its own becomes the message. */
export function toJsonLine(text: string, { part, now, isError }: Origin): string {
  if (parse(text)) return text
  return JSON.stringify({ level: isError ? 'error' : 'info', time: now.toISOString(), name: part, msg: text })
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']

/** A line of the log in words, on one line, for a terminal; null for what is below a level. */
export function toWords(jsonLine: string, { from }: { from: 'info' | 'warn' }): string | null {
  const line = parse(jsonLine)
  if (!line || levels.indexOf(line.level) < levels.indexOf(from)) return null
  const reason = line.fault ?? line.err?.message
  const said = [line.msg, reason].filter((text) => text).join(': ')
  const request = line.requestId === undefined ? '' : ` (request ${line.requestId})`
  return `${line.time.slice(11, 19)} ${line.name ?? ''}: ${said.replace(/\s+/g, ' ')}${request}`
}

/** What a line says, without what is around it. */
export const messageOf = (jsonLine: string): string => parse(jsonLine)?.msg ?? jsonLine

function parse(text: string): LogLine | null {
  if (!text.startsWith('{')) return null
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
