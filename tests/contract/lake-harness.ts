import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import os from 'node:os'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { afterAll, beforeAll } from 'vitest'
import { createLogger } from '#lib/log.ts'
import { systemClock } from '#lib/time.ts'
import { createLake } from '#sanity/lake/lake.ts'
import type { Lake, LakeDeps } from '#sanity/lake/lake.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { lakeClient } from '#tests/setup/lake-client.ts'

export const readToken = 'read-token-of-the-tests'
export const writeToken = 'write-token-of-the-tests'

export interface TestLake {
  readonly url: string
  readonly connectionString: string
  readonly assetsFolder: string
  /** Answers without the network, so that an aborted request is left at once. */
  fetch: Lake['fetch']
  /** Makes an unmodified client, by default with the write token. */
  client: (config?: Partial<ClientConfig>) => SanityClient
  /** Closes the lake and opens another one on the same data, as in a restart. */
  restart: () => Promise<void>
}

/** Serves a lake on a free port and a database of the test file's own. Call it at the top of the file. */
export function useLake(overrides: () => Partial<LakeDeps> = () => ({})): TestLake {
  const database = useDatabase()
  let running: RunningLake | undefined
  let assetsFolder = ''
  const start = async () => {
    // The same port again, so that clients find the restarted lake.
    const port = running ? Number(new URL(running.url).port) : 0
    running = await startLake({
      connectionString: database.connectionString,
      assetsFolder,
      port,
      ...overrides(),
    })
  }

  beforeAll(async () => {
    assetsFolder = await mkdtemp(path.join(os.tmpdir(), 'io-lake-'))
    await start()
  })
  afterAll(async () => {
    await running?.stop()
    await rm(assetsFolder, { recursive: true, force: true })
  })

  return {
    connectionString: database.connectionString,
    get url() {
      return running?.url ?? ''
    },
    get assetsFolder() {
      return assetsFolder
    },
    fetch: (request) => running?.lake.fetch(request) ?? Promise.reject(new Error('The lake is not open')),
    client: (config = {}) => clientOf({ url: running?.url ?? '', ...config }),
    restart: async () => {
      await running?.stop()
      await start()
    },
  }
}

/** A client that fails at once, without the client's own retries. */
export function clientOf(config: Partial<ClientConfig> & { url: string }): SanityClient {
  return lakeClient({ token: writeToken, maxRetries: 0, ...config })
}

interface RunningLake {
  url: string
  lake: Lake
  stop: () => Promise<void>
}

type StartOptions = Pick<LakeDeps, 'connectionString' | 'assetsFolder'> &
  Partial<LakeDeps> & { port?: number }

export async function startLake({ port: wantedPort = 0, ...options }: StartOptions): Promise<RunningLake> {
  const lake: Lake = await createLake({
    publicUrl: 'http://localhost:3000/lake',
    projectId: 'local',
    // Most tests need a public lake; `lake-private` tests the default.
    isPublic: true,
    datasets: ['production'],
    readToken,
    writeToken,
    clock: systemClock,
    log: createLogger('lake', 'silent'),
    ...options,
  })
  const server = createAdaptorServer({ fetch: lake.fetch })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    lake.upgrade({ request, socket, head })
  })
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    lake,
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await lake.close()
    },
  }
}
