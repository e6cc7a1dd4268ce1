import type { SanityClient } from '@sanity/client'
import { sanityImport } from '@sanity/import'
import { toProgress } from './progress.ts'
import type { OnProgress } from './progress.ts'
import { TransferError } from './transfer-error.ts'
import { unpackArchive } from './unpack-archive.ts'
import type { Archive } from './unpack-archive.ts'

export interface ContentImport {
  /** Its token may write. */
  client: SanityClient
  /** Path of a `.tar.gz`, as `exportContent` and `sanity dataset export` make it. */
  file: string
  /** For existing documents: `replace` takes the file's, `missing` keeps them. Undefined: the dataset must be empty. */
  existing: 'replace' | 'missing' | undefined
  /** Imports documents without their missing pictures and files, instead of refusing the archive. */
  areAssetsOptional: boolean
  /**
   * Uploads pictures and files even if the dataset has them. Otherwise the library looks for them at their addresses. With
   * the embedded lake their site may not run, and the library retries for long.
   */
  areAssetsReplaced: boolean
}

export interface ImportedContent {
  documentCount: number
  warnings: string[]
}

/**
 * Imports an archive with its files. The archive is checked before anything changes. An interrupted import can be run
 * again with `replace`, since every document and file keeps its id.
 *
 * @throws TransferError, or an error of the lake before anything changes
 */
export async function importContent(
  { client, file, existing, areAssetsOptional, areAssetsReplaced }: ContentImport,
  onProgress: OnProgress = () => undefined,
): Promise<ImportedContent> {
  onProgress({ step: 'Reading the file through' })
  const archive = await unpackArchive(file)
  try {
    if (!areAssetsOptional) assertWhole({ archive, file })
    await assertMayWrite({ client, existing })
    const { numDocs, warnings } = await sanityImport(archive.folder, {
      client,
      operation:
        existing === undefined ? 'create' : existing === 'replace' ? 'createOrReplace' : 'createIfNotExists',
      allowFailingAssets: areAssetsOptional,
      replaceAssets: areAssetsReplaced,
      onProgress: (event) => onProgress(toProgress(event)),
    }).catch((cause: unknown) => {
      throw failed(cause)
    })
    return { documentCount: numDocs, warnings: warnings.map(({ message }) => message) }
  } finally {
    await archive.discard()
  }
}

function assertWhole({ archive, file }: { archive: Archive; file: string }) {
  const [first, ...others] = archive.missingAssets
  if (first === undefined) return
  const further = others.length > 0 ? ` and ${String(others.length)} more` : ''
  throw new TransferError({
    message: `${file} cannot be imported, since it lacks files that its documents show: ${first}${further}.`,
    advice: 'Nothing was changed. Export the file again, or import without these: --allow-failing-assets',
  })
}

async function assertMayWrite({ client, existing }: Pick<ContentImport, 'client' | 'existing'>) {
  if (existing !== undefined) return
  const count = await client.fetch<number>('count(*[!(_id in path("_.**"))])')
  if (count === 0) return
  throw new TransferError({
    message: `The dataset is not empty: it has ${String(count)} documents.`,
    advice:
      'Choose what happens to existing documents: --replace takes those of the file, --missing keeps them and adds the others. Documents that are not in the file stay in both cases.',
  })
}

function failed(cause: unknown): TransferError {
  return new TransferError({
    message: `The import failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    advice: 'A part may have been imported. Run it again with --replace to complete it.',
    cause,
  })
}
