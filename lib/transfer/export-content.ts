import { rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import type { SanityClient } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { toProgress } from './progress.ts'
import type { OnProgress } from './progress.ts'
import { unpackArchive } from './unpack-archive.ts'

export interface ContentExport {
  /** Its token decides whether drafts are exported. */
  client: SanityClient
  dataset: string
  /** Path of the `.tar.gz`, as `sanity dataset export` makes it. A complete export replaces an existing file. */
  file: string
}

export interface ExportedContent {
  documentCount: number
  assetCount: number
  /** Assets in documents that could not be downloaded. */
  missingAssets: string[]
}

/**
 * Writes all documents and files of a dataset into an archive. It is written under another name, checked, flushed and
 * renamed, so there is never an incomplete file under its name.
 *
 * @throws TransferError, or an error of the lake or the disk
 */
export async function exportContent(
  { client, dataset, file }: ContentExport,
  onProgress: OnProgress = () => undefined,
): Promise<ExportedContent> {
  const partial = `${file}.${String(process.pid)}.partial`
  const discard = () => rmSync(partial, { force: true })
  // An interrupted command skips `finally`, but not this.
  process.once('exit', discard)
  try {
    const { assetCount } = await exportDataset({
      client,
      dataset,
      outputPath: partial,
      onProgress: (event) => onProgress(toProgress(event)),
    })
    onProgress({ step: 'Reading the file through' })
    const archive = await unpackArchive(partial)
    await archive.discard()
    await flush(partial)
    await rename(partial, file)
    return { documentCount: archive.documentCount, assetCount, missingAssets: archive.missingAssets }
  } finally {
    discard()
    process.off('exit', discard)
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
