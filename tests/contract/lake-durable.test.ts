import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { startPostgres } from '#lib/local/postgres/server.ts'
import { withClient } from '#lib/with-client.ts'
import type { RunningPostgres } from '#lib/local/postgres/server.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { readyUrl, spawnLake } from '#tests/setup/lake-process.ts'
import { isWhole } from '#tests/setup/whole.ts'
import { clientOf, readToken, writeToken } from './lake-harness.ts'

const killCount = isWhole ? 20 : 4
const writerCount = 3
/** Acknowledged transactions between two kills, so that each kill falls among writes. */
const betweenKills = 12

let folder = ''
let postgres: RunningPostgres
let lake: ChildProcess
let url = ''
let lakePort = 0

// This PostgreSQL waits for the disk as in the product; the common one of the tests does not.
const openPostgres = async (port: number) =>
  startPostgres({
    dataDir: path.join(folder, 'postgres'),
    password: 'of-the-test',
    port,
    logFile: path.join(folder, 'postgres.log'),
  })

beforeAll(async () => {
  folder = await makeTemporaryFolder()
  postgres = await openPostgres(await findAnyPort())
  lakePort = await findAnyPort()
})
afterAll(async () => {
  lake.kill('SIGKILL')
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

function openLake(): ChildProcess {
  lake = spawnLake({
    connectionString: postgres.connectionString,
    dataDir: folder,
    readToken,
    writeToken,
    variables: { LAKE_PORT: String(lakePort) },
  })
  return lake
}

/** Starts the lake while PostgreSQL may still be replaying its log: the lake itself has to wait. */
async function killLake() {
  const exited = once(lake, 'exit')
  lake.kill('SIGKILL')
  await exited
  url = await readyUrl(openLake())
}

async function killPostgres() {
  const { port, pid, exited } = postgres
  process.kill(pid, 'SIGKILL')
  await exited
  // Its other processes end a moment later, and until then no new server can use the data.
  postgres = await eventually(() => openPostgres(port))
}

interface Load {
  /** Names of the acknowledged transactions. */
  acknowledged: string[]
  heard: { documentId: string; transactionId: string }[]
  torn: unknown[]
  isOver: boolean
}

/** Each transaction writes two documents of its own and two that all transactions write. */
async function write({ client, load, writer }: { client: SanityClient; load: Load; writer: number }) {
  for (let turn = 0; !load.isOver; turn += 1) {
    const name = `w${writer}-${turn}`
    const transaction = client.transaction().transactionId(name)
    for (const side of ['left', 'right']) {
      transaction.createOrReplace({ _id: side, _type: 'shared', name })
      transaction.create({ _id: `${name}-${side}`, _type: 'half', name })
    }
    await transaction.commit({ returnDocuments: false }).then(
      () => load.acknowledged.push(name),
      () => undefined,
    )
  }
}

async function read({ client, load }: { client: SanityClient; load: Load }) {
  const sides = '{"left": *[_id == "left"][0].name, "right": *[_id == "right"][0].name}'
  while (!load.isOver) {
    const found = await client.fetch<{ left: unknown; right: unknown }>(sides).catch(() => undefined)
    if (found && found.left !== found.right) load.torn.push(found)
  }
}

function listen({ client, load }: { client: SanityClient; load: Load }) {
  return client
    .listen('*', {}, { events: ['mutation'], includeResult: false })
    .subscribe({ next: (event) => void load.heard.push(event), error: () => undefined })
}

async function storedIds() {
  return withClient({ connectionString: postgres.connectionString }, async (client) => {
    const rows = async (sql: string) => (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id)
    return {
      transactions: new Set(await rows('select id from lake.transactions')),
      documents: await rows('select id from lake.documents order by id collate "C"'),
    }
  })
}

test(`every acknowledged transaction is there, whole, after ${killCount} times kill -9 of the lake and of PostgreSQL under load`, async () => {
  url = await readyUrl(openLake())
  const client = clientOf({ url })
  const load: Load = { acknowledged: [], heard: [], torn: [], isOver: false }
  const subscription = listen({ client, load })
  const working = [
    ...Array.from({ length: writerCount }, (_, writer) => write({ client, load, writer })),
    read({ client, load }),
  ]
  for (let round = 0; round < killCount; round += 1) {
    const before = load.acknowledged.length
    await eventually(() => expect(load.acknowledged.length).toBeGreaterThan(before + betweenKills))
    await (round % 2 === 0 ? killLake() : killPostgres())
  }
  load.isOver = true
  await Promise.all(working)
  subscription.unsubscribe()

  const stored = await storedIds()
  expect(load.acknowledged.length).toBeGreaterThan(killCount * betweenKills)
  expect(load.acknowledged.filter((name) => !stored.transactions.has(name))).toEqual([])
  const kept = new Set(stored.documents)
  const halves = [...stored.transactions].flatMap((name) => [`${name}-left`, `${name}-right`])
  expect(halves.filter((id) => !kept.has(id))).toEqual([])
  expect(stored.documents).toHaveLength(halves.length + 2)
  expect(load.torn).toEqual([])
  expect(load.heard.length).toBeGreaterThan(0)
  expect(load.heard.filter(({ transactionId }) => !stored.transactions.has(transactionId))).toEqual([])
  // After the last crash the lake shows exactly the documents of the database.
  await eventually(async () =>
    expect(await client.fetch('*[]{_id}._id', {}, { perspective: 'raw' })).toEqual(stored.documents),
  )
})
