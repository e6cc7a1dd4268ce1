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
  /** The site's address; null while it starts, and for a command. */
  url: z.string().nullable(),
  children: z.array(identitySchema.extend({ name: z.string() })),
})

/** The supervisor of a data folder and its children, in `run.json`: a lock, and the list of what to end after a `kill -9`. */
export type RunRecord = z.infer<typeof recordSchema>

export interface RunHolder {
  record: Readonly<RunRecord>
  update: (change: Partial<Pick<RunRecord, 'url'>>) => void
  addChild: (child: { name: string; pid: number }) => void
  removeChild: (pid: number) => void
  /** Deletes the record, so that another process can take the data folder. */
  release: () => void
}

const fileOf = (dataDir: string) => path.join(dataDir, 'run.json')
const orphanGraceMs = 3_000

/** The record of the supervisor that runs on this data; null when there is none, even if an old file names one. */
export function findRun(dataDir: string): RunRecord | null {
  const record = readRecord(fileOf(dataDir))
  return record && isRunning(record.supervisor) ? record : null
}

/**
 * Takes the data folder for this process, or returns the record of the process that has it. Processes that a killed
 * supervisor left running are ended first.
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
      // A link is made in one step and by one process only, so the file is never half written.
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
  // Another start may have replaced the stale file meanwhile; then its record is put back.
  if (moved && isRunning(moved.supervisor)) linkSync(aside, file)
  else await Promise.all((stale?.children ?? []).map(endOrphan))
  rmSync(aside, { force: true })
}

/** Ends a process by SIGTERM, after 3 s its group by SIGKILL. Does nothing when the process no longer runs. */
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
