import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import {
  findPostgresBinaries,
  findPostgresUser,
  isReachable,
  makeSharedFolder,
  type PostgresBinaries,
  type SystemUser,
} from './binaries.ts'
import { StartError } from '../start-error.ts'

export interface Cluster {
  /** The real folder of the data, with links followed. */
  dataDir: string
  binaries: PostgresBinaries
  /** Undefined: PostgreSQL runs as the user of this process. */
  user: SystemUser | undefined
}

/**
 * Finds or makes the data folder of a PostgreSQL; a new one belongs to the user that runs it.
 *
 * @throws StartError when programs or a user are missing, or `initdb` fails
 */
export async function ensureCluster(options: {
  dataDir: string
  password: string
  user?: SystemUser
}): Promise<Cluster> {
  const user = options.user ?? (await findPostgresUser())
  const binaries = await findPostgresBinaries(user)
  if (!existsSync(path.join(options.dataDir, 'PG_VERSION'))) {
    await removeCluster(options.dataDir)
    await createCluster({ ...options, binaries, user })
  }
  return { dataDir: await realpath(options.dataDir), binaries, user }
}

/** Removes a data folder; for a link also its target. */
export async function removeCluster(dataDir: string): Promise<void> {
  const entry = await lstat(dataDir).catch(() => null)
  if (entry?.isSymbolicLink()) {
    const target = await realpath(dataDir).catch(() => null)
    if (target) await rm(target, { recursive: true, force: true })
  }
  await rm(dataDir, { recursive: true, force: true })
}

interface CreateOptions extends Omit<Cluster, 'dataDir'> {
  dataDir: string
  password: string
}

async function createCluster({ dataDir, password, binaries, user }: CreateOptions): Promise<void> {
  const parent = path.dirname(dataDir)
  await mkdir(parent, { recursive: true })
  const elsewhere = user !== undefined && !(await isReachable({ target: parent, user }))
  // Made under another name first: an interrupted `initdb` never passes for data.
  const home = elsewhere ? await makeSharedFolder('data') : parent
  const partial = await mkdtemp(path.join(home, 'postgres-'))
  try {
    await chmod(partial, 0o700)
    if (user) await chown(partial, user.uid, user.gid)
    await runInitdb({ dataDir: partial, password, binaries, user })
    if (elsewhere) await symlink(partial, dataDir)
    else await rename(partial, dataDir)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

async function runInitdb({ dataDir, password, binaries, user }: CreateOptions): Promise<void> {
  // `initdb` reads the password from a file only, and insists on an empty folder: so the file lies beside it.
  const passwordFile = `${dataDir}.password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) await chown(passwordFile, user.uid, user.gid)
  try {
    await run({
      command: binaries.initdb,
      args: [
        `--pgdata=${dataDir}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Built in since PostgreSQL 17: sorts the same on every system, without the system's locales.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      user,
    })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function run({ command, args, user }: { command: string; args: string[]; user: SystemUser | undefined }) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let messages = ''
    child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString()))
    const fail = (reason: string) =>
      reject(
        new StartError({
          message: `PostgreSQL's data folder could not be made: ${reason}`,
          advice: 'Check that the disk has room and that the folder is writable. Or set DATABASE_URL.',
        }),
      )
    child.once('error', (error) => fail(error.message))
    child.once('close', (code) =>
      code === 0 ? resolve() : fail(messages.trim() || `initdb ended with ${code}`),
    )
  })
}
