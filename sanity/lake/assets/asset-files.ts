import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { ReadableStream as LazyStream } from 'node:stream/web'

/** More variants of one picture are made anew each time: an address can be varied without end, a disk can't. */
const variantCountMax = 200

/**
 * The files of a dataset's assets: originals, and of pictures the variants already made. Names come from hashes and
 * are checked where addresses are parsed.
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

  /** An original to be read bit by bit, opened once its first bit is asked for; undefined when there is none. */
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

  /** Keeps an original. Its name tells its bytes, so the same one again changes nothing. */
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

  readVariant({ dataset, name, variant }: { dataset: string; name: string; variant: string }) {
    return readIfThere(path.join(this.#folder, dataset, 'variants', name, variant))
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
    const count = this.#variantCounts.get(folder) ?? (await countFiles(folder))
    if (count >= variantCountMax) return
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

/** A reader finds the whole file or none, also after a crash in between. */
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

async function countFiles(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
