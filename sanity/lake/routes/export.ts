import type { LakeDocument } from '../engine/document.ts'
import { readExportRequest } from '../wire/export-request.ts'
import type { LakeContext } from './context.ts'
import { getDataset } from './context.ts'
import { identifyReader, viewFor } from './reader.ts'
import type { DatasetRequest } from './request.ts'

/** Documents in one answer when it is asked for in pages. */
const pageCount = 1_000
/** Characters; many small documents make one piece. */
const pieceLength = 64 * 1024

/**
 * `GET data/export/<dataset>`: a line of JSON for each document that the caller may see, by id, as they all are at one
 * moment. With `nextCursor`, even an empty one, in pages: the last line of all but the last is `{"nextCursor": …}`.
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
  /** The last document's id, where more follow. */
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
  // A piece of its own: @sanity/export looks for it in each piece by itself.
  if (last !== undefined) yield encoder.encode(`${JSON.stringify({ nextCursor: last })}\n`)
}

/** Each piece is made when the one before has been taken, so that a slow reader fills no memory. */
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
 * Where whoever exports fetches an asset from: the way that the request itself came. The address that an asset was
 * given at its upload may be that of a site that has moved, or does not run.
 */
function assetUrlFor({ request, publicUrl }: { request: Request; publicUrl: string }) {
  const { origin, host } = new URL(request.url)
  // By its host alone: behind a proxy that ends TLS the request itself came over http.
  const base = host === new URL(publicUrl).host ? publicUrl : origin
  return (url: string) => url.replace(/^.*?(?=\/(images|files)\/)/, base)
}
