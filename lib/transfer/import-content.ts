import type { SanityClient } from '@sanity/client'
import { sanityImport } from '@sanity/import'
import { toProgress } from './progress.ts'
import type { OnProgress } from './progress.ts'
import { TransferError } from './transfer-error.ts'
import { unpackArchive } from './unpack-archive.ts'
import type { Archive } from './unpack-archive.ts'

export interface ContentImport {
  /** With a token that may write. */
  client: SanityClient
  /** A `.tar.gz` as `exportContent` and `sanity dataset export` make it. */
  file: string
  /** What becomes of documents that exist: `replace` takes the file's, `missing` leaves them, undefined refuses any. */
  existing: 'replace' | 'missing' | undefined
  /** Imports documents whose pictures or files are not to be had without these. */
  areAssetsOptional: boolean
  /**
   * Uploads pictures and files also where the dataset seems to have them. For the embedded lake: the addresses by
   * which the library looks may be those of a site that does not run, and it tries them at length.
   */
  areAssetsReplaced: boolean
}

export interface ImportedContent {
  documentCount: number
  warnings: string[]
}

/**
 * Imports an archive with its files. What can be wrong with it is found before anything is changed. One that broke off
 * can be run again with `replace`, since every document and file keeps its id.
 *
 * @throws TransferError
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
      throw brokenOff(cause)
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
    message: `${file} can not be imported: its documents show ${first}${further}, which it does not hold.`,
    advice: 'Nothing was changed. Make the file again, or import without these: --allow-failing-assets',
  })
}

async function assertMayWrite({ client, existing }: Pick<ContentImport, 'client' | 'existing'>) {
  if (existing !== undefined) return
  const count = await client.fetch<number>('count(*[!(_id in path("_.**"))])')
  if (count === 0) return
  throw new TransferError({
    message: `The dataset is not empty: it holds ${String(count)} documents.`,
    advice:
      'Say what becomes of documents that exist: --replace takes those of the file, --missing leaves them and adds the others. Documents that are not in the file stay in both cases.',
  })
}

function brokenOff(cause: unknown): TransferError {
  return new TransferError({
    message: `The import broke off: ${cause instanceof Error ? cause.message : String(cause)}`,
    advice:
      'What was imported by then is there. Run it again with --replace: it goes over it and completes it.',
    cause,
  })
}
