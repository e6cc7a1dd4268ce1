import { spawn } from 'node:child_process'
import { chmod, lstat, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { removeCluster } from '#lib/local/postgres/cluster.ts'
import { findInstalledFolder, findPostgresUser, isReachable } from '#lib/local/postgres/binaries.ts'
import {
  checkDatabase,
  startPostgres,
  type PostgresOptions,
  type RunningPostgres,
} from '#lib/local/postgres/server.ts'
import { withClient } from '#lib/with-client.ts'
import type { StartError } from '#lib/local/start-error.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'

const isRoot = process.getuid?.() === 0
let folder: string
let running: RunningPostgres[]

beforeEach(async () => {
  folder = await makeTemporaryFolder()
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()))
  await removeCluster(path.join(folder, 'postgres'))
  await rm(folder, { recursive: true, force: true })
})

async function start({
  password = 'p@ss/w:rd ü',
  ...rest
}: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const dataDir = path.join(folder, 'postgres')
  const logFile = path.join(folder, 'postgres.log')
  const server = await startPostgres({ dataDir, password, port: await findAnyPort(), logFile, ...rest })
  running.push(server)
  return server
}

const ask = ({ connectionString }: RunningPostgres, sql: string) =>
  withClient({ connectionString }, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)

test('a running server of an earlier start is taken over, not started twice', async () => {
  const first = await start()
  const second = await start()
  expect(second).toMatchObject({ pid: first.pid, port: first.port, reused: true })
})

test('data acknowledged before kill -9 is there after the next start', async () => {
  const first = await start()
  await ask(first, 'create table kept (id int)')
  await ask(first, 'insert into kept values (1)')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  expect(await ask(await start(), 'select * from kept')).toEqual([{ id: 1 }])
})

test('a lock file whose process id now belongs to another process does not prevent a start', async () => {
  const first = await start()
  await first.stop()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'])
  try {
    await writeFile(path.join(folder, 'postgres/postmaster.pid'), `${other.pid}\n${folder}\n0\n1\n\n\n`)
    expect((await start()).reused).toBe(false)
  } finally {
    other.kill()
  }
})

test('the server listens on loopback only, and needs its password', async () => {
  const server = await start()
  const [settings] = await ask(
    server,
    `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
  )
  expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '' })
  const wrong = server.connectionString.replace(/:[^:@]+@/, ':wrong@')
  await expect(checkDatabase(wrong)).rejects.toThrow(/password authentication failed/)
})

test('after a loss of secrets.json the error says that the password is not the one of the data', async () => {
  await start()
  await expect(start({ password: 'another' })).rejects.toThrow(/not the one its data was made with/)
})

test('sorting and case folding do not depend on the system', async () => {
  const [row] = await ask(
    await start(),
    `select datlocprovider as provider, datlocale as locale, lower('ÄÉ') as lower from pg_database where datname = current_database()`,
  )
  expect(row).toEqual({ provider: 'b', locale: 'C.UTF-8', lower: 'äé' })
})

if (isRoot) {
  test('in a folder closed to others root’s data lies elsewhere, and is removed with its link', async () => {
    await chmod(folder, 0o700)
    const server = await start()
    const dataDir = path.join(folder, 'postgres')
    expect((await lstat(dataDir)).isSymbolicLink()).toBe(true)
    const target = await realpath(dataDir)
    await server.stop()
    await removeCluster(dataDir)
    await expect(lstat(target)).rejects.toThrow(/ENOENT/)
  })

  test('root runs the server as "postgres", or else as "nobody"; without both the error has a remedy', async () => {
    const file = path.join(folder, 'passwd')
    const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin'
    const postgres = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash'
    await writeFile(file, [nobody, postgres].join('\n'))
    expect(await findPostgresUser(file)).toEqual({ uid: 101, gid: 104 })
    await writeFile(file, nobody)
    expect(await findPostgresUser(file)).toEqual({ uid: 65_534, gid: 65_533 })
    await writeFile(file, 'root:x:0:0:root:/root:/bin/bash')
    await expect(findPostgresUser(file)).rejects.toMatchObject({
      advice: expect.stringContaining('DATABASE_URL') as string,
    })
  })

  test('the server can run as "nobody"', async () => {
    const server = await start({ user: { uid: 65_534, gid: 65_534 } })
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(65_534)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })
}

test.each([
  ['with musl', { name: 'linux-x64', isMusl: true }, /needs glibc/],
  [
    'without a package',
    { name: 'plan9-mips', isMusl: false },
    /No PostgreSQL for this system \(plan9-mips\)/,
  ],
])('on a system %s, the error names DATABASE_URL', (_name, system, reason) => {
  const caught = (() => {
    try {
      return findInstalledFolder(system)
    } catch (error) {
      return error as StartError
    }
  })()
  expect(caught).toMatchObject({ message: expect.stringMatching(reason) as string })
  expect(caught).toHaveProperty('advice', expect.stringContaining('DATABASE_URL'))
})

test('a folder is reachable if the user may search each folder above it', async () => {
  const stranger = { uid: 65_534, gid: 65_534 }
  const inner = path.join(folder, 'inner')
  await mkdir(inner)
  await chmod(inner, 0o755)
  expect(await isReachable({ target: inner, user: stranger })).toBe(true)
  await chmod(folder, 0o700)
  expect(await isReachable({ target: inner, user: stranger })).toBe(false)
})

test.each([
  [
    'nobody listens',
    'postgres://me:hunter2@127.0.0.1:1/blog',
    /127\.0\.0\.1:1, database "blog".*ECONNREFUSED/,
  ],
  ['the name is unknown', 'postgres://me:hunter2@db.invalid/blog', /db\.invalid:5432/],
  ['it is no address', 'me:hunter2@somewhere', /not the address of a PostgreSQL/],
  ['it is another database', 'mysql://me:hunter2@127.0.0.1/blog', /not the address of a PostgreSQL/],
])('a DATABASE_URL that fails because %s is explained without its password', async (_name, url, reason) => {
  const error = await checkDatabase(url).then(
    () => expect.unreachable(),
    (caught: unknown) => caught as Error & { advice: string },
  )
  expect(error.message).toMatch(reason)
  expect(JSON.stringify([error.message, error.advice, error.stack])).not.toContain('hunter2')
})

test('a failed start has the last line of PostgreSQL’s log', async () => {
  const server = await start()
  await server.stop()
  const config = path.join(await realpath(path.join(folder, 'postgres')), 'postgresql.conf')
  await writeFile(config, `${await readFile(config, 'utf8')}\nno_such_setting = 1\n`)
  await expect(start()).rejects.toThrow(/PostgreSQL did not start.*configuration file.*contains errors/)
})
