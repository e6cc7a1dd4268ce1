import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'

const command = path.resolve(import.meta.dirname, '../../../lib/local/reset.ts')

test('a slip in the arguments of npm run reset removes nothing', async () => {
  const dataDir = await makeTemporaryFolder()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const kept = path.join(dataDir, 'secrets.json')
  writeFileSync(kept, '{}')
  const env = { ...process.env, DATA_DIR: dataDir }
  const { status, stderr } = spawnSync(process.execPath, [command, '--smaple', '--yes'], { env })
  expect(stderr.toString()).toContain("Unknown option '--smaple'")
  expect(status).toBe(1)
  expect(existsSync(kept)).toBe(true)
})
