import type { LakeDocument } from '../engine/document.ts'
import { readExportRequest } from '../wire/export-request.ts'
import type { LakeContext } from './context.ts'
import { getDataset } from './context.ts'
import { identifyReader, viewFor } from './reader.ts'
import type { DatasetRequest } from './request.ts'

/** Documents per page, if pages are requested. */
const pageCount = 1_000
/** Characters; small documents are joined into one piece. */
const pieceLength = 64 * 1024

/**
 * `GET data/export/<dataset>`: one line of JSON for each document that the caller may see, by id, all as of one
 * moment. `nextCursor`, even empty, asks for pages: each but the last ends with the line `{"nextCursor": …}`.
 */
export async function answerExport(
  context: LakeContext,
  { request, dataset }: DatasetRequest,
): Promise<Response> {
  const { types, cursor } = readExportRequest(request)
  const identity = await identifyReader(context, request)
  const views = await getDataset({ context, name: dataset }).open()
  const { all } = views.view(viewFor({ context, identity }))
  const wanted = all.filter(({ _id, _type }) => isWanted({ _id, _type }, { types, cursor }))
  const page = cursor === undefined ? wanted : wanted.slice(0, pageCount)
  const last = wanted.length > page.length ? page.at(-1)?._id : undefined
  const assetUrl = assetUrlFor({ request, publicUrl: context.publicUrl })
  return new Response(streamOf(pieces({ documents: page, last, assetUrl })), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}

type Named = Pick<LakeDocument, '_id' | '_type'>

function isWanted({ _id, _type }: Named, { types, cursor = '' }: ReturnType<typeof readExportRequest>) {
  return _id > cursor && (types === undefined || types.has(_type))
}

interface Page {
  documents: readonly LakeDocument[]
  /** The last document's id, if more follow. */
  last: string | undefined
  assetUrl: (url: string) => string
}

function* pieces({ documents, last, assetUrl }: Page): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let piece = ''
  for (const document of documents) {
    piece += `${JSON.stringify(exported({ document, assetUrl }))}\n`
    if (piece.length < pieceLength) continue
    yield encoder.encode(piece)
    piece = ''
  }
  if (piece !== '') yield encoder.encode(piece)
  // A separate piece: `@sanity/export` looks for the cursor in each piece alone.
  if (last !== undefined) yield encoder.encode(`${JSON.stringify({ nextCursor: last })}\n`)
}

/** Each piece is made on demand, so that a slow reader fills no memory. */
function streamOf(made: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      const next = made.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
  })
}

function exported({ document, assetUrl }: { document: LakeDocument } & Pick<Page, 'assetUrl'>) {
  const { _type, url } = document
  const isAsset = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
  return isAsset && typeof url === 'string' ? { ...document, url: assetUrl(url) } : document
}

/**
 * Rewrites the address of an asset to the origin of this request. The address from its upload may be of a site that
 * has moved or is not running.
 */
function assetUrlFor({ request, publicUrl }: { request: Request; publicUrl: string }) {
  const { origin, host } = new URL(request.url)
  // Compares the host only: behind a proxy that ends TLS, this request is plain http.
  const base = host === new URL(publicUrl).host ? publicUrl : origin
  return (url: string) => url.replace(/^.*?(?=\/(images|files)\/)/, base)
}
