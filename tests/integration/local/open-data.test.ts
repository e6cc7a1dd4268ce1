import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeCluster } from '#lib/local/postgres/cluster.ts'
import { separateRoles } from '#lib/local/postgres/roles.ts'
import { startPostgres } from '#lib/local/postgres/server.ts'
import { hastySettings, makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { silentReporter } from '#lib/local/progress.ts'
import { openData } from '#lib/local/run/open-data.ts'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { takeRun, type RunHolder } from '#lib/local/run/run-record.ts'
import { ensureSecrets } from '#lib/local/secrets.ts'
import { readSettings } from '#lib/local/settings.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let dataDir: string

beforeEach(async () => {
  dataDir = await makeTemporaryFolder()
})

afterEach(async () => {
  await removeCluster(path.join(dataDir, 'postgres'))
  await rm(dataDir, { recursive: true, force: true })
})

async function open() {
  const source = { NODE_ENV: 'production' as const, DATA_DIR: dataDir, PORT: String(await findAnyPort()) }
  return openData({
    root,
    source,
    settings: readSettings({ source, root }),
    reporter: silentReporter,
    mode: 'audit',
    onStarting: () => undefined,
  })
}

test('beside a running product of an older version a command says to stop that product and start it again', async () => {
  const holder = (await takeRun({ dataDir, mode: 'production' })) as RunHolder
  holder.update({ url: 'http://localhost:3000' })
  const { postgresPassword, postgresSitePassword, postgresLakePassword } = await ensureSecrets(dataDir)
  const server = await startPostgres({
    dataDir: path.join(dataDir, 'postgres'),
    password: postgresPassword,
    port: await findAnyPort(),
    logFile: path.join(dataDir, 'postgres.log'),
    settings: hastySettings,
  })
  try {
    // Its database has only the superuser, as before the role `site` was introduced.
    await expect(open()).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining('was started by an older version') as string,
      advice: expect.stringMatching(new RegExp(`kill ${process.pid}\\. Start it again`)) as string,
    })
    const passwords = { site: postgresSitePassword, lake: postgresLakePassword }
    const { site } = await separateRoles({ superuserUrl: server.connectionString, passwords })
    expect((await open()).environment['DATABASE_URL']).toBe(site)
  } finally {
    await server.stop()
    holder.release()
  }
})

test('beside a product on a database of its own a command asks for its DATABASE_URL', async () => {
  const holder = (await takeRun({ dataDir, mode: 'production' })) as RunHolder
  holder.update({ url: 'http://localhost:3000' })
  await expect(open()).rejects.toMatchObject({
    name: 'StartError',
    advice: expect.stringContaining('Set DATABASE_URL for this command') as string,
  })
  holder.release()
})

test('supervisor.log says when the database and the lake are ready, and when they are stopped', async () => {
  const data = await open()
  await data.close()
  const text = await readFile(path.join(dataDir, 'logs/supervisor.log'), 'utf8')
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; msg: string; level: string; time: string })
  expect(lines.map(({ name, msg }) => `${name} ${msg}`)).toEqual([
    expect.stringMatching(/^postgres ready at 127\.0\.0\.1:\d+$/),
    expect.stringMatching(/^lake ready at http:\/\/127\.0\.0\.1:\d+$/),
    'lake stopped (code 0)',
    'postgres stopped',
  ])
  expect(lines.every(({ level, time }) => level === 'info' && !Number.isNaN(Date.parse(time)))).toBe(true)
})
