import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { SanityClient } from '@sanity/client'
import { startTemporaryPostgres } from '#lib/local/postgres/temporary-postgres.ts'
import { lakeClient } from '../setup/lake-client.ts'
import { readyUrl, spawnLake } from '../setup/lake-process.ts'
import type { Row } from './report.ts'

const readToken = 'read-token-of-the-bench'
const writeToken = 'write-token-of-the-bench'
const batch = 250

/** Figures of the lake, each the median of its runs over HTTP, for several numbers of documents. */
export async function measureLake(): Promise<Row[]> {
  const postgres = await startTemporaryPostgres()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'io-bench-lake-'))
  const open = () => openLake({ connectionString: postgres.connectionString, dataDir })
  let lake = await open()
  try {
    const rows: Row[] = []
    for (const [from, to] of [
      [0, 500],
      [500, 5_000],
    ] as const) {
      await fill({ client: lake.client, from, to })
      const filledMb = residentMegabytes(lake.process)
      await kill(lake.process)
      const startMs = performance.now()
      lake = await open()
      await lake.client.fetch('count(*)')
      const row = { documents: to, 'start, ms': performance.now() - startMs }
      rows.push({ ...row, ...(await measure({ ...lake, documents: to })), 'once filled, MB': filledMb })
    }
    return rows
  } finally {
    await kill(lake.process)
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

interface BenchLake {
  client: SanityClient
  process: ChildProcess
}

/** Starts a lake in a process of its own, as in the product, so that its memory can be measured. */
async function openLake(place: { connectionString: string; dataDir: string }): Promise<BenchLake> {
  const lake = spawnLake({ ...place, readToken, writeToken })
  return { client: lakeClient({ url: await readyUrl(lake), token: writeToken }), process: lake }
}

/** Kills the lake, so that the next start is one after a crash. */
async function kill(lake: ChildProcess): Promise<void> {
  const exited = once(lake, 'exit')
  lake.kill('SIGKILL')
  await exited
}

const paragraph = (index: number) => ({
  _type: 'block',
  _key: `b${index}`,
  children: [{ _type: 'span', _key: 's', text: 'What a team needs is said in few words. '.repeat(12) }],
})

/** Posts of a realistic size. */
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

const moreMutations = 2_000

async function measure({ client, process, documents }: BenchLake & { documents: number }): Promise<Row> {
  const id = (index: number) => `post-${(index * 7) % documents}`
  const bySlug = '*[_type == "post" && slug.current == $slug][0]{..., author->}'
  const latest =
    '*[_type == "post" && publishedAt < now()] | order(publishedAt desc)[0...20]{title, slug, author->{name}}'
  const change = (index: number) =>
    client
      .patch(id(index))
      .set({ title: `Changed ${index}` })
      .commit()
  const figures = {
    'slug, ms': await medianMs({ runs: 100, run: (index) => client.fetch(bySlug, { slug: id(index) }) }),
    'list of 20, ms': await medianMs({ runs: 30, run: () => client.fetch(latest) }),
    'mutation, ms': await medianMs({ runs: 60, run: change }),
    'publish to listener, ms': await measurePublishing({ client, id }),
    'memory, MB': residentMegabytes(process),
  }
  for (let index = 0; index < moreMutations; index += 1) await change(index)
  return { ...figures, [`after ${moreMutations} mutations, MB`]: residentMegabytes(process) }
}

interface Publishing {
  client: SanityClient
  id: (index: number) => string
}

/** Time from the call that publishes a draft to the listener's event of the published document. */
async function measurePublishing({ client, id }: Publishing): Promise<number> {
  let heard: () => void = () => undefined
  const next = () => new Promise<void>((resolve) => (heard = resolve))
  const welcome = next()
  const subscription = client
    .listen('*[_type == "post" && !(_id in path("drafts.**"))]', {}, { events: ['welcome', 'mutation'] })
    .subscribe(() => heard())
  await welcome
  const publish = async (publishedId: string) => {
    const told = next()
    const action = { actionType: 'sanity.action.document.publish', publishedId } as const
    await Promise.all([client.action({ ...action, draftId: `drafts.${publishedId}` }), told])
  }
  try {
    return await medianMs({
      runs: 40,
      prepare: async (index) => {
        const published = await client.getDocument(id(index))
        if (published) await client.createOrReplace({ ...published, _id: `drafts.${id(index)}` })
      },
      run: (index) => publish(id(index)),
    })
  } finally {
    subscription.unsubscribe()
  }
}

interface Runs {
  runs: number
  /** Runs before each run and is not measured. */
  prepare?: (index: number) => Promise<unknown>
  run: (index: number) => Promise<unknown>
}

async function medianMs({ runs, prepare, run }: Runs): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    await prepare?.(index)
    const startMs = performance.now()
    await run(index)
    times.push(performance.now() - startMs)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN
}

/** Memory from proc(5) `status`, on Linux only. */
function residentMegabytes({ pid }: ChildProcess): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
