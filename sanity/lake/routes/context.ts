import type { Logger } from 'pino'
import type { OpenPlaces } from '#lib/open-places.ts'
import type { Clock } from '#lib/time.ts'
import type { AssetFiles } from '../assets/asset-files.ts'
import type { Pictures } from '../assets/pictures.ts'
import type { Workshop } from '../assets/workshop.ts'
import type { SlowQueries } from '../slow/slow-queries.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { CommitFeed } from '../store/commit-feed.ts'
import type { Dataset } from '../store/dataset.ts'
import type { History } from '../store/history.ts'
import type { KeyValues } from '../store/key-values.ts'
import type { Webhooks } from '../store/webhooks.ts'
import type { CorsOrigin } from '../wire/cors.ts'
import { httpFault } from '../wire/errors.ts'
import type { Identity } from './identity.ts'

/** The dependencies of the endpoints; see `LakeDeps`. */
export interface LakeContext {
  projectId: string
  publicUrl: string
  corsOrigins: readonly CorsOrigin[]
  ownOrigins: readonly string[]
  isPublic: boolean
  datasets: ReadonlyMap<string, Dataset>
  feed: CommitFeed
  slowQueries: SlowQueries
  history: History
  keyValues: KeyValues
  webhooks: Webhooks
  accounts: Accounts | undefined
  files: AssetFiles
  pictures: Pictures
  uploads: Workshop
  sessionCheckMs: number
  /** For streams and sockets. */
  openPlaces: OpenPlaces
  trustedProxyCount: number
  clock: Clock
  log: Logger
  identify: (request: Request) => Promise<Identity>
}

/** @throws LakeError 404 */
export function getDataset({ context, name }: { context: LakeContext; name: string }): Dataset {
  const dataset = context.datasets.get(name)
  if (dataset) return dataset
  throw httpFault(
    404,
    `Dataset not found - Dataset "${name}" not found for project ID "${context.projectId}"`,
  )
}
