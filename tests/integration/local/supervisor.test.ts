import { spawn } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findProcess } from '#lib/local/run/process-table.ts'
import { takeRun, type RunHolder } from '#lib/local/run/run-record.ts'
import { Supervisor } from '#lib/local/run/supervisor.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { eventually } from '#tests/setup/eventually.ts'

let dataDir: string
let supervisor: Supervisor
let started: { name: string; pid: number }[]
let warnings: string[]
let log: string[]

beforeEach(async () => {
  dataDir = await makeTemporaryFolder()
  started = []
  warnings = []
  log = []
  supervisor = new Supervisor({
    started: (child) => void started.push(child),
    ended: () => undefined,
    warn: (text) => void warnings.push(text),
    log: (part, text) => void log.push(`${part} ${text}`),
  })
})

afterEach(async () => {
  await supervisor.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const program = (code: string) => ({
  name: 'part',
  args: ['-e', code],
  cwd: dataDir,
  env: { NODE_ENV: 'test' as const },
  dataDir,
})
const sayReady = `console.log('{"ready":true,"part":"part","url":"http://127.0.0.1:1"}')`
const stay = `${sayReady}; setInterval(() => 0, 1000)`

test('`keep` waits until the part is ready, and returns its address', async () => {
  expect(await supervisor.keep(program(stay))).toBe('http://127.0.0.1:1')
})

test('a part that ends before it is ready is a StartError with its last line and the path of its log', async () => {
  const attempt = supervisor.keep(program(`console.error('no room on the disk'); process.exit(3)`))
  await expect(attempt).rejects.toMatchObject({
    message: 'part ended (code 3): no room on the disk',
    advice: expect.stringContaining('part.log') as string,
  })
})

test('a killed part is started again, with warnings', async () => {
  await supervisor.keep(program(stay))
  process.kill(started[0]?.pid ?? 0, 'SIGKILL')
  await eventually(() => expect(warnings.at(-1)).toContain('part runs again'))
  expect(warnings[0]).toMatch(/part ended \(SIGKILL\); it is started again in 0.5 s/)
  expect(started).toHaveLength(2)
})

test('the log has a line when a part is ready, when it ends by itself, and when it is stopped', async () => {
  await supervisor.keep(program(stay))
  process.kill(started[0]?.pid ?? 0, 'SIGKILL')
  await eventually(() => expect(warnings.at(-1)).toContain('part runs again'))
  await supervisor.stop()
  expect(log).toEqual([
    'part ready at http://127.0.0.1:1',
    'part ended (SIGKILL)',
    'part ready at http://127.0.0.1:1',
    'part stopped (SIGTERM)',
  ])
})

test('a stop also ends a part that ignores it, and the part’s own processes', async () => {
  const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']).pid`
  await supervisor.keep(
    program(`process.on('SIGTERM', () => 0); console.log('pid ' + ${grandchild}); ${stay}`),
  )
  const log = await readFile(path.join(dataDir, 'logs/part.log'), 'utf8')
  const pids = [started[0]?.pid ?? 0, Number(/pid (\d+)/.exec(log)?.[1])]
  expect(pids.map((pid) => findProcess(pid)?.pid)).toEqual(pids)
  await supervisor.stop()
  await eventually(() => expect(pids.map(findProcess)).toEqual([null, null]))
})

test('nothing is started after a stop', async () => {
  await supervisor.stop()
  await expect(supervisor.keep(program(stay))).rejects.toThrow()
  expect(started).toEqual([])
})

const take = () => takeRun({ dataDir, mode: 'production' })
const runFile = () => path.join(dataDir, 'run.json')

test('a data folder in use can’t be taken a second time', async () => {
  const holder = (await take()) as RunHolder
  holder.update({ url: 'http://localhost:3000' })
  expect(await take()).toMatchObject({ url: 'http://localhost:3000', supervisor: { pid: process.pid } })
  holder.release()
  expect(await take()).toHaveProperty('release')
})

test('one of many simultaneous starts gets the data folder', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, take))
  expect(results.filter((result) => 'release' in result)).toHaveLength(1)
})

test('a record whose process id now belongs to another process does not count, and that process is not ended', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'])
  const recycled = { pid: other.pid ?? 0, startedAt: 'long ago' }
  const record = {
    supervisor: recycled,
    mode: 'production',
    since: '',
    url: null,
    children: [{ ...recycled, name: 'web' }],
  }
  await writeFile(runFile(), JSON.stringify(record))
  expect(await take()).toHaveProperty('release')
  expect(findProcess(recycled.pid)).not.toBeNull()
  other.kill()
})

test('the next start ends the processes that a killed supervisor left', async () => {
  const orphan = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached: true })
  const identity = findProcess(orphan.pid ?? 0)
  const record = {
    supervisor: { pid: 2 ** 22, startedAt: '1' },
    mode: 'production',
    since: '',
    url: null,
    children: [{ ...identity, name: 'web' }],
  }
  await writeFile(runFile(), JSON.stringify(record))
  expect(await take()).toHaveProperty('release')
  expect(findProcess(orphan.pid ?? 0)).toBeNull()
})

test.each(['', '{', '{"supervisor":1}'])('a broken record %j does not prevent a start', async (text) => {
  await writeFile(runFile(), text)
  expect(await take()).toHaveProperty('release')
})
