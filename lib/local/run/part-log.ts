import { mkdirSync, openSync, closeSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

const sizeMax = 5 * 1024 * 1024
const tailLinesMax = 20

/** The log file of one part of the product, and the last lines that went into it. */
export interface PartLog {
  file: string
  write: (chunk: string) => void
  /** The last line that is not empty: most often what went wrong. */
  lastLine: () => string
  close: () => void
}

/** The file that a part's messages go to. What grew past 5 MB is set aside, one generation of it kept. */
export function prepareLogFile({ dataDir, part }: { dataDir: string; part: string }): string {
  const folder = path.join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${part}.log`)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > sizeMax) renameSync(file, `${file}.1`)
  return file
}

/** Opens the log of a part. */
export function openPartLog(options: { dataDir: string; part: string }): PartLog {
  const file = prepareLogFile(options)
  const descriptor = openSync(file, 'a', 0o600)
  let tail: string[] = []
  let open = true
  return {
    file,
    write: (chunk) => {
      if (!open) return
      writeSync(descriptor, chunk)
      tail = [...tail, ...chunk.split('\n').filter((line) => line.trim() !== '')].slice(-tailLinesMax)
    },
    lastLine: () => tail.at(-1)?.trim() ?? '',
    close: () => {
      if (open) closeSync(descriptor)
      open = false
    },
  }
}
