import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

const sizeMax = 5 * 1024 * 1024
const tailLinesMax = 20
const lookMs = 60_000

/** The log file of one part of the product, and the last lines that went into it. */
export interface PartLog {
  file: string
  write: (chunk: string) => void
  /** The last line that is not empty: most often what went wrong. */
  lastLine: () => string
  close: () => void
}

export interface LogOptions {
  dataDir: string
  part: string
  /** In bytes; what grew past it is set aside. */
  bytesMax?: number
}

/** The file that a part's messages go to. Past 5 MB it is set aside, one generation of it kept. */
export function prepareLogFile({ dataDir, part, bytesMax = sizeMax }: LogOptions): string {
  const folder = path.join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${part}.log`)
  if (sizeOf(file) > bytesMax) setAside(file)
  return file
}

/** Opens the log of a part; it is set aside while the part runs, too. */
export function openPartLog(options: LogOptions): PartLog {
  const { bytesMax = sizeMax } = options
  const file = prepareLogFile(options)
  const open = () => ({ descriptor: openSync(file, 'a', 0o600), size: sizeOf(file) })
  let current: ReturnType<typeof open> | undefined = open()
  let tail: string[] = []
  return {
    file,
    write: (chunk) => {
      if (!current) return
      if (current.size > bytesMax) {
        closeSync(current.descriptor)
        setAside(file)
        current = open()
      }
      current.size += writeSync(current.descriptor, chunk)
      tail = [...tail, ...chunk.split('\n').filter((line) => line.trim() !== '')].slice(-tailLinesMax)
    },
    lastLine: () => tail.at(-1)?.trim() ?? '',
    close: () => {
      if (current) closeSync(current.descriptor)
      current = undefined
    },
  }
}

/**
 * Keeps a log small that another process writes, as PostgreSQL, which goes on writing to the file that it was given: so
 * its text is copied out and the file emptied. Returns what ends the watch.
 */
export function watchLogFile({ file, bytesMax = sizeMax, everyMs = lookMs }: WatchOptions): () => void {
  const timer = setInterval(() => {
    if (sizeOf(file) <= bytesMax) return
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  }, everyMs).unref()
  return () => clearInterval(timer)
}

export interface WatchOptions {
  file: string
  bytesMax?: number
  everyMs?: number
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const setAside = (file: string) => renameSync(file, `${file}.1`)
