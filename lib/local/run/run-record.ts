import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { findProcess, isRunning, type ProcessIdentity } from './process-table.ts'

const identitySchema = z.object({ pid: z.number(), startedAt: z.string() })
const recordSchema = z.object({
  supervisor: identitySchema,
  mode: z.string(),
  since: z.string(),
  /** Where it serves; null until it does. */
  url: z.string().nullable(),
  children: z.array(identitySchema.extend({ name: z.string() })),
})

/** Who runs on a data folder, kept in its `run.json`: the lock, and the trace to follow after a `kill -9`. */
export type RunRecord = z.infer<typeof recordSchema>

export interface RunHolder {
  record: Readonly<RunRecord>
  update: (change: Partial<Pick<RunRecord, 'url'>>) => void
  addChild: (child: { name: string; pid: number }) => void
  removeChild: (pid: number) => void
  /** Gives the data folder free. */
  release: () => void
}

const fileOf = (dataDir: string) => path.join(dataDir, 'run.json')
const orphanGraceMs = 3_000

/** The record of a supervisor that runs now on this data; null when none does, even if a file says so. */
export function findRun(dataDir: string): RunRecord | null {
  const record = readRecord(fileOf(dataDir))
  return record && isRunning(record.supervisor) ? record : null
}

/**
 * Takes the data folder for this process, or returns the record of the one that has it. What a killed supervisor
 * left running is ended first; each process is told from one that merely has its number by when it started.
 */
export async function takeRun({
  dataDir,
  mode,
}: {
  dataDir: string
  mode: string
}): Promise<RunHolder | RunRecord> {
  const supervisor = findProcess(process.pid)
  if (!supervisor) throw new Error('This process does not find itself in the system.')
  const record: RunRecord = { supervisor, mode, since: new Date().toISOString(), url: null, children: [] }
  const file = fileOf(dataDir)
  const mine = `${file}.${process.pid}`
  for (;;) {
    writeFileSync(mine, JSON.stringify(record), { mode: 0o600 })
    try {
      // Made whole under its name in one step, and by one process only.
      linkSync(mine, file)
      return holdRun({ file, record })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(mine, { force: true })
    }
    const running = findRun(dataDir)
    if (running) return running
    await clearStale(file)
  }
}

async function clearStale(file: string): Promise<void> {
  const stale = readRecord(file)
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readRecord(aside)
  // Another start may have replaced the stale file in between; then it is put back.
  if (moved && isRunning(moved.supervisor)) linkSync(aside, file)
  else await Promise.all((stale?.children ?? []).map(endOrphan))
  rmSync(aside, { force: true })
}

/** Ends a process and its group: politely, then not. Does nothing when it runs no more. */
export async function endOrphan(orphan: ProcessIdentity): Promise<void> {
  if (!isRunning(orphan)) return
  process.kill(orphan.pid, 'SIGTERM')
  const deadline = Date.now() + orphanGraceMs
  while (isRunning(orphan) && Date.now() < deadline) await delay(50)
  if (isRunning(orphan)) process.kill(-orphan.pid, 'SIGKILL')
  while (isRunning(orphan)) await delay(20)
}

function readRecord(file: string): RunRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function holdRun({ file, record }: { file: string; record: RunRecord }): RunHolder {
  const save = () => {
    const partial = `${file}.${process.pid}`
    writeFileSync(partial, JSON.stringify(record), { mode: 0o600 })
    renameSync(partial, file)
  }
  return {
    record,
    update: (change) => {
      Object.assign(record, change)
      save()
    },
    addChild: ({ name, pid }) => {
      const child = findProcess(pid)
      if (child) record.children.push({ name, ...child })
      save()
    },
    removeChild: (pid) => {
      record.children = record.children.filter((child) => child.pid !== pid)
      save()
    },
    release: () => rmSync(file, { force: true }),
  }
}
