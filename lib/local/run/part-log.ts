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

/** The log file of one part of the product, and its latest lines. */
export interface PartLog {
  file: string
  write: (chunk: string) => void
  /** The last line that is not empty, most often the fault that ended the part; '' before any line. */
  lastLine: () => string
  close: () => void
}

export interface LogOptions {
  dataDir: string
  part: string
  /** Size in bytes at which the file becomes `<part>.log.1`; 5 MB by default. */
  bytesMax?: number
}

/** Makes the folder of logs and returns the path of a part's file. A file above the size becomes `<part>.log.1` first. */
export function prepareLogFile({ dataDir, part, bytesMax = sizeMax }: LogOptions): string {
  const folder = path.join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${part}.log`)
  if (sizeOf(file) > bytesMax) setAside(file)
  return file
}

/** Opens the log of a part. Its size is watched at each write, too. */
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
 * Keeps the log of another process small, such as PostgreSQL's. That process keeps its file open, so the text is copied to
 * `<file>.1` and the file is emptied. Returns the function that ends the watch.
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
  /** 5 MB by default. */
  bytesMax?: number
  /** A minute by default. */
  everyMs?: number
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const setAside = (file: string) => renameSync(file, `${file}.1`)
