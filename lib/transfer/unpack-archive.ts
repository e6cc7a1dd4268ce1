import { createReadStream } from 'node:fs'
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { extract } from 'tar'
import { z } from 'zod'
import { TransferError } from './transfer-error.ts'

export interface Archive {
  /** The folder of `data.ndjson` and the assets. */
  folder: string
  documentCount: number
  /** Assets in documents that the archive lacks, as `images/….jpg`. */
  missingAssets: string[]
  /** Deletes the unpacked files. */
  discard: () => Promise<void>
}

const documentSchema = z.looseObject({ _id: z.string().min(1), _type: z.string().min(1) })
/** The form in which `@sanity/export` writes a reference to an asset. */
const assetPattern = /"_sanityAsset":"(?:image|file)@file:\/\/\.\/((?:images|files)\/[^"\\/]+)"/g

/**
 * Unpacks an export into a temporary folder and checks it, so that a broken file is found before anything is changed.
 *
 * @throws TransferError
 */
export async function unpackArchive(file: string): Promise<Archive> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'content-'))
  const discard = () => rm(place, { recursive: true, force: true })
  try {
    await extract({ file, cwd: place, strict: true, preservePaths: false }).catch((cause: unknown) => {
      throw broken(file, { reason: 'it is not a complete .tar.gz archive', cause })
    })
    const folder = await findData({ place, file })
    return { folder, discard, ...(await readData({ folder, file })) }
  } catch (error) {
    await discard()
    throw error
  }
}

/** The folder with `data.ndjson`: the archive has one, named after the dataset and the time. */
async function findData({ place, file }: { place: string; file: string }): Promise<string> {
  for (const folder of [place, ...(await readdir(place)).map((name) => path.join(place, name))]) {
    if (await isThere(path.join(folder, 'data.ndjson'))) return folder
  }
  throw broken(file, { reason: 'it has no data.ndjson' })
}

async function readData({ folder, file }: { folder: string; file: string }) {
  const ids = new Set<string>()
  const assets = new Set<string>()
  let lineNumber = 0
  for await (const line of createInterface({ input: createReadStream(path.join(folder, 'data.ndjson')) })) {
    lineNumber += 1
    if (line.trim() === '') continue
    const id = readId(line)
    if (id === undefined)
      throw broken(file, { reason: `line ${String(lineNumber)} of data.ndjson is not a document` })
    if (ids.has(id)) throw broken(file, { reason: `the document ${id} is in it twice` })
    ids.add(id)
    for (const [, asset = ''] of line.matchAll(assetPattern)) assets.add(asset)
  }
  if (ids.size === 0) throw broken(file, { reason: 'it has no documents' })
  const found = await Promise.all([...assets].map(async (asset) => isThere(path.join(folder, asset))))
  return { documentCount: ids.size, missingAssets: [...assets].filter((_, index) => !found[index]) }
}

function readId(line: string): string | undefined {
  try {
    return documentSchema.parse(JSON.parse(line))._id
  } catch {
    return undefined
  }
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

function broken(file: string, { reason, cause }: { reason: string; cause?: unknown }): TransferError {
  return new TransferError({
    message: `${file} cannot be imported: ${reason}.`,
    advice: 'Nothing was changed. Export it again with: npm run content -- export <file>',
    cause,
  })
}
