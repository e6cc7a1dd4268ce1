import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface LakeProcessOptions {
  connectionString: string
  /** Folder for pictures and files. */
  dataDir: string
  readToken: string
  writeToken: string
  /** Variables beside those that every lake needs. */
  variables?: Record<string, string>
}

/** Starts a lake in a process of its own on a free port, as in the product. The caller ends it. */
export function spawnLake(options: LakeProcessOptions): ChildProcess {
  const main = path.resolve(import.meta.dirname, '../../sanity/lake/main.ts')
  return spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DATABASE_URL: options.connectionString,
      LAKE_PORT: '0',
      SITE_URL: 'http://localhost:3000',
      DATA_DIR: options.dataDir,
      SANITY_API_READ_TOKEN: options.readToken,
      SANITY_API_WRITE_TOKEN: options.writeToken,
      LOG_LEVEL: 'silent',
      ...options.variables,
    },
  })
}

/** Waits for the line with which the process is ready, and returns its address. Throws when the process ends before. */
export async function readyUrl(lake: ChildProcess): Promise<string> {
  if (!lake.stdout) throw new Error('The process has no output')
  for await (const line of createInterface({ input: lake.stdout })) {
    const { ready, part, url } = JSON.parse(line) as Record<string, unknown>
    if (ready === true && part === 'lake') return String(url)
  }
  throw new Error('The process ended before it was ready')
}
