import { rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import type { SanityClient } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { toProgress } from './progress.ts'
import type { OnProgress } from './progress.ts'
import { unpackArchive } from './unpack-archive.ts'

export interface ContentExport {
  /** Its token decides whether drafts are seen. */
  client: SanityClient
  dataset: string
  /** A `.tar.gz`, as `sanity dataset export` makes it. An existing file is replaced once the new one is whole. */
  file: string
}

export interface ExportedContent {
  documentCount: number
  assetCount: number
  /** Assets that documents show and that could not be had. */
  missingAssets: string[]
}

/**
 * Writes every document and file of a dataset into an archive. It is made beside, read through, flushed and renamed:
 * under its name there is never half a file.
 *
 * @throws TransferError, or what the lake or the disk refuse
 */
export async function exportContent(
  { client, dataset, file }: ContentExport,
  onProgress: OnProgress = () => undefined,
): Promise<ExportedContent> {
  const partial = `${file}.${String(process.pid)}.partial`
  const discard = () => rmSync(partial, { force: true })
  // A command that is broken off ends without what follows below, but not without this.
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
