import { readRequestId, requestIdHeader, withRequestId } from '#lib/request-context.ts'
import path from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import { OpenPlaces } from '#lib/open-places.ts'
import type { Clock } from '#lib/time.ts'
import { AssetFiles } from './assets/asset-files.ts'
import { Pictures } from './assets/pictures.ts'
import type { PictureLimits } from './assets/pictures.ts'
import { Workshop } from './assets/workshop.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Webhook } from './engine/webhook.ts'
import type { LakeContext } from './routes/context.ts'
import { createApp } from './routes/app.ts'
import { identify } from './routes/identity.ts'
import { defaultStreamCountMax } from './routes/open-streams.ts'
import { selectIds } from './routes/select-ids.ts'
import { createSockets } from './routes/sockets.ts'
import type { Upgrade } from './routes/sockets.ts'
import { SlowQueries } from './slow/slow-queries.ts'
import { CommitFeed } from './store/commit-feed.ts'
import { Dataset } from './store/dataset.ts'
import { followCommits } from './store/follow-commits.ts'
import { History } from './store/history.ts'
import { KeyValues } from './store/key-values.ts'
import { migrateLake } from './store/migrate.ts'
import { openPool } from './store/open-pool.ts'
import { untilReachable } from './store/until-reachable.ts'
import { Webhooks } from './store/webhooks.ts'
import type { CorsOrigin } from './wire/cors.ts'

export interface LakeDeps {
  /** PostgreSQL; the lake creates its schema `lake` there. */
  connectionString: string
  /** Folder for pictures and files. */
  assetsFolder: string
  /** The lake's address for browsers, without a trailing slash: part of every asset's `url`. */
  publicUrl: string
  /** Other origins whose pages may call the lake; none by default. */
  corsOrigins?: readonly CorsOrigin[]
  projectId: string
  /** Whether anonymous callers may read public documents; false by default. */
  isPublic?: boolean
  datasets: readonly string[]
  readToken: string
  writeToken: string
  /** Sessions of editors, beside the two tokens. */
  accounts?: Accounts
  /** Webhooks of the configuration, beside those made through the API. */
  webhooks?: readonly Webhook[]
  /** The owner's origins beside that of `publicUrl`: webhooks may call them even in a private network. */
  ownOrigins?: readonly string[]
  /** How often open streams and sockets check their session; by default every five minutes. */
  sessionCheckMs?: number
  /** Streams and sockets that one person, or one network address of strangers, may keep open; 300 by default. */
  streamCountMax?: number
  /** How many proxies in front of the site write `X-Forwarded-For`; none by default. */
  trustedProxyCount?: number
  /** By default 20 s of processor time for a picture, two at once, 40 waiting for each address of strangers. */
  pictureLimits?: Partial<PictureLimits>
  clock: Clock
  log: Logger
}

export interface Lake {
  fetch: (request: Request) => Promise<Response>
  /** Handles an upgrade to a WebSocket. */
  upgrade: (upgrade: Upgrade) => void
  close: () => Promise<void>
}

const connectionCountMax = 5
/** Uploads held in memory at once, each of them whole; others wait unread. */
const uploadCountMax = 4
/** Leaves time to sign in again elsewhere: an ended stream closes the Studio's form with its unsaved text. */
const defaultSessionCheckMs = 300_000

/**
 * Opens a Content Lake: migrates its schema, follows commits and delivers webhooks until it is closed.
 *
 * @throws when the database stays out of reach at the start; later it may come and go
 */
export async function createLake(deps: LakeDeps): Promise<Lake> {
  const { connectionString, projectId, clock, log } = deps
  const pool = await openStore(deps)
  const feed = new CommitFeed()
  const slowQueries = new SlowQueries(connectionString)
  const files = new AssetFiles(path.resolve(deps.assetsFolder))
  await files.secure()
  const pictures = new Pictures({ clock, limits: deps.pictureLimits })
  const webhooks = await openWebhooks({ deps, pool })
  const open = (name: string) => openDataset({ deps, pool, name, feed, webhooks })
  const datasets = new Map(deps.datasets.map((name) => [name, open(name)] as const))
  const unfollow = follow({ connectionString, datasets, log })
  const context: LakeContext = {
    projectId,
    publicUrl: deps.publicUrl,
    corsOrigins: deps.corsOrigins ?? [],
    ownOrigins: deps.ownOrigins ?? [],
    datasets,
    feed,
    slowQueries,
    history: new History(pool),
    keyValues: new KeyValues(pool),
    webhooks,
    accounts: deps.accounts,
    files,
    pictures,
    uploads: new Workshop(uploadCountMax),
    ...accessOf(deps),
    clock,
    log,
    identify: identify({ tokens: deps, accounts: deps.accounts }),
  }
  const served = serve(createApp(context))
  const sockets = createSockets({ context, fetch: served.fetch })
  return {
    fetch: served.fetch,
    upgrade: sockets.upgrade,
    close: async () => {
      feed.end()
      sockets.close()
      slowQueries.close()
      pictures.close()
      await served.settled()
      await Promise.all([unfollow(), webhooks.close()])
      await pool.end()
    },
  }
}

/** Who may read, for how long and how much at once. */
function accessOf(deps: LakeDeps) {
  return {
    isPublic: deps.isPublic ?? false,
    sessionCheckMs: deps.sessionCheckMs ?? defaultSessionCheckMs,
    openPlaces: new OpenPlaces(deps.streamCountMax ?? defaultStreamCountMax),
    trustedProxyCount: deps.trustedProxyCount ?? 0,
  }
}

interface Following {
  connectionString: string
  datasets: ReadonlyMap<string, Dataset>
  log: Logger
}

/** Loads the documents and follows the commits of other processes. Returns a function that stops this. */
function follow({ connectionString, datasets, log }: Following) {
  const warn = (error: unknown) => log.warn({ err: error }, 'documents could not be read')
  // The first requests wait for this load; when it fails, they load again.
  for (const dataset of datasets.values()) dataset.open().catch(warn)
  return followCommits({
    connectionString,
    log,
    onCommit: ({ dataset, sequence }) => void datasets.get(dataset)?.catchUp(sequence).catch(warn),
    onListening: () => {
      for (const dataset of datasets.values()) dataset.catchUp().catch(warn)
    },
  })
}

/** Tracks open requests, so that `close` can wait for them. */
function serve(app: { fetch: (request: Request) => Response | Promise<Response> }) {
  const underWay = new Set<Promise<unknown>>()
  const answer = async (request: Request) =>
    withRequestId(readRequestId(request.headers.get(requestIdHeader)), () => app.fetch(request))
  return {
    fetch: (request: Request): Promise<Response> => {
      const answered = answer(request).finally(() => underWay.delete(answered))
      underWay.add(answered)
      return answered
    },
    settled: () => Promise.allSettled(underWay),
  }
}

async function openStore({
  connectionString,
  log,
}: Pick<LakeDeps, 'connectionString' | 'log'>): Promise<pg.Pool> {
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke')
  const pool = openPool({ connectionString, countMax: connectionCountMax, onError })
  try {
    await untilReachable(() => migrateLake(pool))
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function openWebhooks({ deps, pool }: { deps: LakeDeps; pool: pg.Pool }): Promise<Webhooks> {
  const { webhooks = [], projectId, clock, log, publicUrl, ownOrigins = [] } = deps
  try {
    return await Webhooks.open({
      pool,
      configured: webhooks,
      projectId,
      ownOrigins: [new URL(publicUrl).origin, ...ownOrigins],
      clock,
      log,
    })
  } catch (error) {
    await pool.end()
    throw error
  }
}

interface DatasetParts {
  deps: LakeDeps
  pool: pg.Pool
  name: string
  feed: CommitFeed
  webhooks: Webhooks
}

function openDataset({ deps, pool, name, feed, webhooks }: DatasetParts): Dataset {
  const { projectId, clock } = deps
  return new Dataset({
    pool,
    name,
    select: (views) => selectIds({ views, clock, project: { projectId, dataset: name } }),
    webhookCallsOf: (told) => webhooks.callsOf({ dataset: name, ...told }),
    onCommit: (transaction) => {
      feed.publish({ dataset: name, transaction })
      webhooks.wake()
    },
  })
}
