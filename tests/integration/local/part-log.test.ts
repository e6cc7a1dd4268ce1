import { appendFile, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { openPartLog, watchLogFile } from '#lib/local/run/part-log.ts'
import { eventually } from '#tests/setup/eventually.ts'

let dataDir = ''
beforeAll(async () => {
  dataDir = await makeTemporaryFolder()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('a growing log becomes the older file while its part runs, and only the oldest lines are lost', async () => {
  const log = openPartLog({ dataDir, part: 'web', bytesMax: 1_000 })
  const lines = Array.from(
    { length: 40 },
    (_, index) => `line ${String(index).padStart(3, '0')} ${'.'.repeat(80)}`,
  )
  for (const line of lines) log.write(`${line}\n`)
  log.close()
  const kept = (await readFile(`${log.file}.1`, 'utf8')) + (await readFile(log.file, 'utf8'))
  expect(kept.length).toBeLessThan(2_500)
  const last = kept.trimEnd().split('\n')
  expect(last).toEqual(lines.slice(-last.length))
  expect(last.length).toBeGreaterThan(10)
})

test('a log that another process writes stays small, and can still be written', async () => {
  const file = path.join(dataDir, 'postgres.log')
  await appendFile(file, 'old\n'.repeat(500))
  const end = watchLogFile({ file, bytesMax: 1_000, everyMs: 5 })
  await eventually(async () => expect(await readFile(`${file}.1`, 'utf8')).toContain('old'))
  await eventually(async () => expect(await readFile(file, 'utf8')).toBe(''))
  end()
  await appendFile(file, 'new\n')
  expect(await readFile(file, 'utf8')).toBe('new\n')
})
