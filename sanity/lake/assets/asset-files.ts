import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { ReadableStream as LazyStream } from 'node:stream/web'

/** Addresses have endless variants, a disk has not: each picture keeps those that were read last. */
const variantCountMax = 200
/** Evicted together, so that not every new variant needs to list the folder. */
const evictedCount = 20
/** How often a read variant gets a new time. */
const markMs = 3_600_000

/**
 * The files of the datasets' assets: originals, and rendered variants of pictures. Names come from hashes; addresses
 * are checked before they get here.
 */
export class AssetFiles {
  readonly #folder: string
  readonly #variantCounts = new Map<string, number>()

  constructor(folder: string) {
    this.#folder = folder
  }

  readOriginal({ dataset, name }: { dataset: string; name: string }): Promise<Buffer | undefined> {
    return readIfThere(path.join(this.#folder, dataset, 'originals', name))
  }

  /** An original as a stream, opened at the first read; undefined when it does not exist. */
  async findOriginal({ dataset, name }: { dataset: string; name: string }) {
    const file = path.join(this.#folder, dataset, 'originals', name)
    try {
      const { size } = await stat(file)
      return { size, body: LazyStream.from(chunksOf(file)) as ReadableStream<Uint8Array> }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  /** Writes an original. Its name is the hash of its bytes, so a second write changes nothing. */
  async writeOriginal({
    dataset,
    name,
    bytes,
  }: {
    dataset: string
    name: string
    bytes: Buffer
  }): Promise<void> {
    await writeWhole({ file: path.join(this.#folder, dataset, 'originals', name), bytes, isSynced: true })
  }

  /** Restricts the folder to the lake's own user. */
  async secure(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await chmod(this.#folder, 0o700)
  }

  async readVariant({ dataset, name, variant }: { dataset: string; name: string; variant: string }) {
    const file = path.join(this.#folder, dataset, 'variants', name, variant)
    const bytes = await readIfThere(file)
    if (bytes) await markRead(file)
    return bytes
  }

  async writeVariant({
    dataset,
    name,
    variant,
    bytes,
  }: {
    dataset: string
    name: string
    variant: string
    bytes: Buffer
  }) {
    const folder = path.join(this.#folder, dataset, 'variants', name)
    let count = this.#variantCounts.get(folder) ?? (await countFiles(folder))
    if (count >= variantCountMax) count -= await evictOldest(folder)
    await writeWhole({ file: path.join(folder, variant), bytes, isSynced: false })
    this.#variantCounts.set(folder, count + 1)
  }
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file)) yield chunk as Buffer
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Readers find the whole file or none, even after a crash during the write. */
async function writeWhole({ file, bytes, isSynced }: { file: string; bytes: Buffer; isSynced: boolean }) {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${crypto.randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      if (isSynced) await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** The time of a file is that of its last read. A failure to set it must not fail the delivery. */
async function markRead(file: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(file)
    const now = new Date()
    if (now.getTime() - mtimeMs > markMs) await utimes(file, now, now)
  } catch {
    // Evicted meanwhile, or owned by another user.
  }
}

/** Returns the number of evicted files. */
async function evictOldest(folder: string): Promise<number> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return { file, mtimeMs: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 }
    }),
  )
  const oldest = files.toSorted((a, b) => a.mtimeMs - b.mtimeMs).slice(0, evictedCount)
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })))
  return oldest.length
}

async function countFiles(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
