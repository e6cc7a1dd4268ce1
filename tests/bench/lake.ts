import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import { startTemporaryPostgres } from '#lib/local/temporary-postgres.ts'
import type { Row } from './report.ts'

const token = 'write-token-of-the-bench'
const batch = 250

/** The lake's own figures, each the median of its runs over HTTP, and how they grow with the documents. */
export async function measureLake(): Promise<Row[]> {
  const postgres = await startTemporaryPostgres()
  const assetsFolder = await mkdtemp(path.join(os.tmpdir(), 'io-bench-lake-'))
  try {
    const lake = await startLake({ connectionString: postgres.connectionString, assetsFolder })
    const client = clientOf(lake.url)
    const rows: Row[] = []
    for (const [from, to] of [
      [0, 500],
      [500, 5_000],
    ] as const) {
      await fill({ client, from, to })
      rows.push(await measure({ client, documents: to, pid: lake.process.pid ?? 0 }))
    }
    lake.process.kill('SIGTERM')
    await once(lake.process, 'exit')
    return rows
  } finally {
    await postgres.stop()
    await rm(assetsFolder, { recursive: true, force: true })
  }
}

interface BenchLake {
  url: string
  process: ChildProcess
}

/** In a process of its own, as it runs in the product, so that its memory is its own. */
async function startLake({
  connectionString,
  assetsFolder,
}: {
  connectionString: string
  assetsFolder: string
}): Promise<BenchLake> {
  const main = path.resolve(import.meta.dirname, '../../sanity/lake/main.ts')
  const lake = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DATABASE_URL: connectionString,
      LAKE_PORT: '0',
      SITE_URL: 'http://localhost:3000',
      DATA_DIR: assetsFolder,
      SANITY_API_READ_TOKEN: 'read-token-of-the-bench',
      SANITY_API_WRITE_TOKEN: token,
      LOG_LEVEL: 'silent',
    },
  })
  for await (const line of createInterface({ input: lake.stdout })) {
    const { url } = JSON.parse(line) as { url: string }
    return { url, process: lake }
  }
  throw new Error('The lake did not start')
}

function clientOf(url: string): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the client has no other way to one host for all projects
    useProjectHostname: false,
    useCdn: false,
    token,
  })
}

const paragraph = (index: number) => ({
  _type: 'block',
  _key: `b${index}`,
  children: [{ _type: 'span', _key: 's', text: 'What a team needs is said in few words. '.repeat(12) }],
})

/** Posts of real size. */
async function fill({ client, from, to }: { client: SanityClient; from: number; to: number }) {
  await client.createOrReplace({ _id: 'author', _type: 'author', name: 'Nicole' })
  for (let start = from; start < to; start += batch) {
    const transaction = client.transaction()
    for (let index = start; index < start + batch; index += 1) {
      transaction.createOrReplace({
        _id: `post-${index}`,
        _type: 'post',
        title: `Post ${index}`,
        slug: { _type: 'slug', current: `post-${index}` },
        publishedAt: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
        author: { _type: 'reference', _ref: 'author' },
        body: Array.from({ length: 12 }, (_, at) => paragraph(at)),
      })
    }
    await transaction.commit({ returnDocuments: false })
  }
}

async function measure({
  client,
  documents,
  pid,
}: {
  client: SanityClient
  documents: number
  pid: number
}): Promise<Row> {
  const id = (index: number) => `post-${(index * 7) % documents}`
  const bySlug = '*[_type == "post" && slug.current == $slug][0]{..., author->}'
  const latest =
    '*[_type == "post" && publishedAt < now()] | order(publishedAt desc)[0...20]{title, slug, author->{name}}'
  const change = (index: number) => client.patch(id(index)).set({ title: `Changed ${index}` })
  return {
    documents,
    'slug, ms': await medianMs({ runs: 100, run: (index) => client.fetch(bySlug, { slug: id(index) }) }),
    'list of 20, ms': await medianMs({ runs: 30, run: () => client.fetch(latest) }),
    'mutation, ms': await medianMs({ runs: 60, run: (index) => change(index).commit() }),
    'to listener, ms': await measureListener({ client, change }),
    'memory, MB': residentMegabytes(pid),
  }
}

interface ListenerRun {
  client: SanityClient
  change: (index: number) => ReturnType<SanityClient['patch']>
}

/** From the call that changes a document until a listener has heard of it. */
async function measureListener({ client, change }: ListenerRun): Promise<number> {
  let heard: () => void = () => undefined
  const next = () => new Promise<void>((resolve) => (heard = resolve))
  const welcome = next()
  const subscription = client
    .listen('*[_type == "post"]', {}, { events: ['welcome', 'mutation'] })
    .subscribe(() => heard())
  await welcome
  try {
    return await medianMs({
      runs: 40,
      run: async (index) => {
        const told = next()
        await Promise.all([change(index).commit(), told])
      },
    })
  } finally {
    subscription.unsubscribe()
  }
}

async function medianMs({ runs, run }: { runs: number; run: (index: number) => Promise<unknown> }) {
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const startMs = performance.now()
    await run(index)
    times.push(performance.now() - startMs)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN
}

/** From proc(5) `status`. Linux only, as the other figures. */
function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
