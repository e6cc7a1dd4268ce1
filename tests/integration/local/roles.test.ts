import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashSessionToken } from '#lib/auth/session-token.ts'
import { removeCluster } from '#lib/local/postgres/cluster.ts'
import { startPostgres } from '#lib/local/postgres/server.ts'
import {
  hastySettings,
  makeTemporaryFolder,
  startTemporaryPostgres,
} from '#lib/local/postgres/temporary-postgres.ts'
import { silentReporter } from '#lib/local/progress.ts'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { startStore } from '#lib/local/run/stack.ts'
import { ensureSecrets, type Secrets } from '#lib/local/secrets.ts'
import { readSettings } from '#lib/local/settings.ts'
import { systemClock } from '#lib/time.ts'
import { withClient } from '#lib/with-client.ts'
import { migrate } from '#prisma/migrate.ts'
import { openSiteAccounts } from '#sanity/lake/accounts/site-accounts.ts'
import { migrateLake } from '#sanity/lake/store/migrate.ts'
import { openPool } from '#sanity/lake/store/open-pool.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { lakeClient } from '#tests/setup/lake-client.ts'
import { superuserUrl } from '#tests/setup/superuser-url.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const person = { id: randomUUID(), email: 'eden@example.com', token: randomUUID() }

let dataDir: string
let secrets: Secrets
let urls: { superuser: string; site: string; lake: string }
let lakeUrl: string
let environment: NodeJS.ProcessEnv
let stop = () => Promise.resolve()

beforeAll(async () => {
  dataDir = await makeTemporaryFolder()
  await makeFormerData()
  // The second start finds the roles of the first one.
  await start()
  await stop()
  await start()
})

afterAll(async () => {
  await stop()
  await removeCluster(path.join(dataDir, 'postgres'))
  await rm(dataDir, { recursive: true, force: true })
})

/** A data folder of a version in which the superuser owns everything, with rows of each schema. */
async function makeFormerData(): Promise<void> {
  const { postgresPassword: password, ...others } = await ensureSecrets(dataDir)
  const former = Object.entries(others).filter(([name]) => !name.startsWith('postgres'))
  await writeFile(
    path.join(dataDir, 'secrets.json'),
    JSON.stringify({ postgresPassword: password, ...Object.fromEntries(former) }),
  )
  const server = await startPostgres({
    dataDir: path.join(dataDir, 'postgres'),
    password,
    port: await findAnyPort(),
    logFile: path.join(dataDir, 'former.log'),
    settings: hastySettings,
  })
  try {
    await migrate(server)
    const pool = openPool({ ...server, countMax: 1 })
    await migrateLake(pool)
    await fill(pool)
    await pool.end()
  } finally {
    await server.stop()
  }
}

async function fill(pool: pg.Pool): Promise<void> {
  await pool.query(`insert into "User" (id, name, email, role) values ($1, 'Eden', $2, 'EDITOR')`, [
    person.id,
    person.email,
  ])
  await pool.query(
    `insert into "Session" (id, "sessionToken", "userId", expires) values ($1, $2, $3, now() + interval '1 day')`,
    [randomUUID(), hashSessionToken(person.token), person.id],
  )
  await pool.query(`select graphile_worker.add_job('former', '{}', run_at := now() + interval '1 day')`)
  await pool.query(
    `insert into lake.documents (dataset, id, type, revision, body) values ('production', 'former', 'post', 'r', $1)`,
    [{ _id: 'former', _type: 'post', _rev: 'r', title: 'From before' }],
  )
}

async function startWith(variables: Record<string, string>) {
  return startStore({
    root,
    mode: 'production',
    settings: readSettings({ source: { NODE_ENV: 'production', ...variables }, root }),
    port: await findAnyPort(),
    source: { NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    reporter: silentReporter,
    events: { started: () => undefined, ended: () => undefined },
  })
}

async function start(): Promise<void> {
  const starting = await startWith({ DATA_DIR: dataDir })
  stop = starting.stop
  environment = (await starting.started).environment
  secrets = await ensureSecrets(dataDir)
  const site = environment['DATABASE_URL'] ?? ''
  const lake = Object.assign(new URL(site), { username: 'lake', password: secrets.postgresLakePassword })
  urls = { superuser: superuserUrl({ connectionString: site, secrets }), site, lake: lake.href }
  lakeUrl = environment['LAKE_URL'] ?? ''
}

const ask = async (role: keyof typeof urls, sql: string) =>
  withClient(
    { connectionString: urls[role] },
    async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
  )

const denied = { code: '42501' }

test('data whose only owner was the superuser stays whole, and each schema gets its owner', async () => {
  expect(await ask('site', 'select id, email from "User"')).toEqual([{ id: person.id, email: person.email }])
  expect(await ask('site', 'select task_identifier as task from graphile_worker.jobs')).toEqual([
    { task: 'former' },
  ])
  const client = lakeClient({ url: lakeUrl, token: secrets.lakeWriteToken })
  expect(await client.fetch('*[_id == "former"][0].title')).toBe('From before')
  expect((await client.create({ _type: 'post', title: 'New' }))._id).toBeTruthy()
  expect(await ask('superuser', ownersSql)).toEqual([
    { schema: 'graphile_worker', owner: 'site' },
    { schema: 'lake', owner: 'lake' },
    { schema: 'public', owner: 'site' },
  ])
})

const ownersSql = `
  select distinct nspname as schema, pg_get_userbyid(owner) as owner
  from (
    select oid as namespace, nspowner as owner from pg_namespace
    union all select relnamespace, relowner from pg_class
    union all select pronamespace, proowner from pg_proc
    union all select typnamespace, typowner from pg_type
  ) object join pg_namespace on pg_namespace.oid = namespace
  where nspname in ('public', 'graphile_worker', 'lake') order by schema
`

test('neither role has rights of an administrator', async () => {
  const attributes = 'rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls'
  const none = {
    ...{ rolsuper: false, rolcreaterole: false, rolcreatedb: false },
    ...{ rolreplication: false, rolbypassrls: false },
  }
  const roles = await ask('superuser', `select ${attributes} from pg_roles where rolname in ('site', 'lake')`)
  expect(roles).toEqual([none, none])
  for (const role of ['site', 'lake'] as const) {
    await expect(ask(role, 'create role intruder login'), role).rejects.toMatchObject(denied)
    await expect(ask(role, 'select * from pg_authid'), role).rejects.toMatchObject(denied)
  }
  await expect(ask('lake', 'create schema site'), 'a schema that hides tables').rejects.toMatchObject(denied)
})

test.each([
  'select body from "Comment"',
  'select * from "PendingComment"',
  'select * from "VerificationToken"',
  'select * from "User"',
  `update "User" set role = 'ADMIN'`,
  'insert into "Session" (id, "sessionToken", "userId", expires) select id, id, id, now() from "User"',
  `update "Session" set expires = 'infinity'`,
  'create table public.own (id int)',
  'select * from graphile_worker.jobs',
])('the role of the lake may not: %s', async (sql) => {
  await expect(ask('lake', sql)).rejects.toMatchObject(denied)
})

test.each(['select * from lake.documents', 'delete from lake.webhooks', 'create table lake.own (id int)'])(
  'the role of the site may not: %s',
  async (sql) => {
    await expect(ask('site', sql)).rejects.toMatchObject(denied)
  },
)

test('with its role the lake can read sessions and sign people out', async () => {
  const siteUrl = 'http://localhost:3000'
  const accounts = openSiteAccounts({
    connectionString: urls.lake,
    siteUrl,
    clock: systemClock,
    logSecurity: () => undefined,
    trustedProxyCount: 0,
  })
  const request = new Request(siteUrl, { headers: { cookie: `next-auth.session-token=${person.token}` } })
  try {
    expect(await accounts.authenticate(request)).toMatchObject({ id: person.id, email: person.email })
    expect(await accounts.findPeople([person.id])).toMatchObject([{ id: person.id, name: 'Eden' }])
    await accounts.endSession(request)
    expect(await ask('site', 'select * from "Session"')).toEqual([])
  } finally {
    await accounts.close()
  }
})

test('only the supervisor has the superuser’s password: site and lake connect with their own roles', async () => {
  // Connections of other tests may still be ending.
  await eventually(async () => expect(await ask('superuser', usersSql)).toEqual([{ usename: 'lake' }]))
  expect(JSON.stringify(environment)).not.toContain(secrets.postgresPassword)
  expect(JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8'))).toEqual(secrets)
})

test('in the database of DATABASE_URL no role is made, and all parts use the owner’s role', async () => {
  const folder = await makeTemporaryFolder()
  const hosted = await startTemporaryPostgres()
  const starting = await startWith({ DATA_DIR: folder, DATABASE_URL: hosted.connectionString })
  try {
    const started = await starting.started
    expect(started.environment['DATABASE_URL']).toBe(hosted.connectionString)
    const { rows } = await withClient(hosted, (client) =>
      client.query(
        `select rolname as role, (select count(*)::int from lake.migrations) > 0 as "hasLake"
           from pg_roles where rolcanlogin`,
      ),
    )
    expect(rows).toEqual([{ role: 'postgres', hasLake: true }])
  } finally {
    await starting.stop()
    await hosted.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

const usersSql = `
  select distinct usename from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'
`
