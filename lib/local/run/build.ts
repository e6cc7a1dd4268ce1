import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Reporter } from '../progress.ts'
import type { Settings } from '../settings.ts'
import type { Supervisor } from './supervisor.ts'

/** The files and folders that `next build` reads. */
const sources = [
  'app',
  'lib',
  'sanity',
  'prisma/schema.prisma',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
/** Code that never becomes part of the site, and documentation. */
const ignored = /^(lib\/local|sanity\/lake)\/|\.md$/

export interface BuildOptions {
  root: string
  /** Next's output folder, relative to the root; `.next` by default. */
  distDir?: string
  settings: Pick<Settings, 'dataDir'>
  reporter: Reporter
  source: NodeJS.ProcessEnv
}

/**
 * Builds the site unless the last complete build is from the same sources.
 *
 * @throws StartError when the build fails
 */
export async function buildWhenChanged(options: BuildOptions, supervisor: Supervisor): Promise<void> {
  const { root, reporter, settings, source, distDir = '.next' } = options
  const stamp = path.join(root, distDir, 'sources.sha256')
  const digest = digestSources(root)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return
  await rm(stamp, { force: true })
  await reporter.step('Building the site (once, until its sources change)', () =>
    supervisor.run({
      name: 'build',
      args: [path.join(root, 'node_modules/next/dist/bin/next'), 'build'],
      cwd: root,
      dataDir: settings.dataDir,
      // No settings of this run: the build serves any address and any data.
      env: { ...source, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: distDir },
    }),
  )
  await writeFile(stamp, digest)
}

/** SHA-256 in hex of the names and contents of all sources of the site. */
export function digestSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => listFiles({ root, name }))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function listFiles({ root, name }: { root: string; name: string }): string[] {
  const isFile = path.extname(name) !== ''
  if (isFile) return [name]
  return readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !ignored.test(file))
    .sort()
}
