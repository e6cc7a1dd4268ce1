import { createHash } from 'node:crypto'
import { describeFileAsset, describeImageAsset } from '../assets/asset-documents.ts'
import { httpFault } from '../wire/errors.ts'
import { readBody } from '../wire/read-body.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertCanWrite } from './identity.ts'
import type { Identity } from './identity.ts'
import { makeTransactionId } from './mutate.ts'
import type { DatasetRequest } from './request.ts'

const imageLengthMax = 25 * 1024 * 1024
const fileLengthMax = 100 * 1024 * 1024
const labelNames = ['label', 'title', 'description', 'creditLine'] as const

/**
 * `POST assets/images|files/<dataset>`: stores the bytes and returns `{document}`, the same one for the same bytes.
 */
export async function answerUpload(
  context: LakeContext,
  asked: DatasetRequest & { kind: string },
): Promise<Response> {
  const identity = await context.identify(asked.request)
  assertCanWrite(identity)
  return context.uploads.run(() => keep({ context, identity, ...asked }))
}

type Keeping = DatasetRequest & { context: LakeContext; identity: Identity; kind: string }

async function keep({ context, identity, request, dataset: name, kind }: Keeping): Promise<Response> {
  const dataset = getDataset({ context, name })
  const bytes = await readBody({ request, lengthMax: kind === 'images' ? imageLengthMax : fileLengthMax })
  if (bytes.length === 0) throw httpFault(400, 'The upload is empty')
  const document =
    kind === 'images'
      ? await keepImage({ context, request, name, bytes })
      : await keepFile({ context, request, name, bytes })
  const { results } = await dataset.transact({
    mutations: [{ kind: 'createIfNotExists', document }],
    transactionId: makeTransactionId(),
    timestamp: context.clock.now().toISOString(),
    author: identity.id,
    autoGenerateArrayKeys: false,
    isDryRun: false,
  })
  return Response.json({ document: results[0]?.document })
}

interface Upload {
  context: LakeContext
  request: Request
  name: string
  bytes: Buffer
}

async function keepImage({ context, request, name, bytes }: Upload) {
  const facts = await context.pictures.read(bytes)
  const asset = assetOf({ request, bytes })
  const document = describeImageAsset({ place: placeOf({ context, name }), asset, facts })
  await context.files.writeOriginal({ dataset: name, name: fileNameOf(document), bytes })
  return document
}

async function keepFile({ context, request, name, bytes }: Upload) {
  const asset = assetOf({ request, bytes })
  const document = describeFileAsset({
    place: placeOf({ context, name }),
    asset,
    extension: extensionOf(asset.originalFilename),
    mimeType: request.headers.get('content-type')?.split(';')[0]?.trim() ?? 'application/octet-stream',
  })
  await context.files.writeOriginal({ dataset: name, name: fileNameOf(document), bytes })
  return document
}

function placeOf({ context, name }: { context: LakeContext; name: string }) {
  return { projectId: context.projectId, dataset: name, publicUrl: context.publicUrl }
}

function assetOf({ request, bytes }: { request: Request; bytes: Buffer }) {
  const search = new URL(request.url).searchParams
  const labels = labelNames.flatMap((label) => {
    const value = search.get(label)
    return value === null ? [] : [[label, value] as const]
  })
  const source = sourceOf(search)
  return {
    sha1: createHash('sha1').update(bytes).digest('hex'),
    size: bytes.length,
    originalFilename: search.get('filename') ?? undefined,
    labels: { ...Object.fromEntries(labels), ...(source ? { source } : {}) },
  }
}

function sourceOf(search: URLSearchParams) {
  const [id, name, url] = ['sourceId', 'sourceName', 'sourceUrl'].map((key) => search.get(key))
  if (!id) return undefined
  return { _type: 'sanity.assetSourceData', id, ...(name ? { name } : {}), ...(url ? { url } : {}) }
}

function extensionOf(filename: string | undefined): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(filename ?? '')?.[1]?.toLowerCase() ?? 'bin'
}

function fileNameOf({ path }: { path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
