import { mimeTypeByExtension } from '../assets/choose-format.ts'
import { deliverImage } from '../assets/deliver-image.ts'
import type { ImageName } from '../assets/deliver-image.ts'
import type { PictureCaller } from '../assets/picture-queue.ts'
import { httpFault } from '../wire/errors.ts'
import { parseImageParameters } from '../wire/image-parameters.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { anonymous, isAnonymous } from './identity.ts'
import { callerIdOf } from './open-streams.ts'

const imageNamePattern = /^([0-9a-f]{40})-(\d{1,5})x(\d{1,5})\.(jpg|png|webp|gif|avif|tif|svg)$/
const fileNamePattern = /^[0-9a-f]{40}\.[a-z0-9]{1,10}$/

/** Delivered files must not run: an SVG may contain script, a file may be a page. */
const safetyHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
}
const immutable = 'public, max-age=31536000, immutable'

export interface AssetRequest {
  request: Request
  projectId: string
  dataset: string
  file: string
}

export async function answerImage(context: LakeContext, asked: AssetRequest): Promise<Response> {
  const image = parseImageName({ context, asked })
  const parameters = parseImageParameters(new URL(asked.request.url).searchParams)
  const accept = asked.request.headers.get('accept') ?? ''
  const { bytes, format, etag } = await deliverImage({
    image,
    parameters,
    accept,
    findCaller: () => findCaller(context, asked.request),
    signal: asked.request.signal,
    files: context.files,
    pictures: context.pictures,
  })
  return deliver({
    request: asked.request,
    body: new Uint8Array(bytes),
    size: bytes.length,
    etag,
    headers: {
      'content-type': mimeTypeByExtension[format] ?? 'application/octet-stream',
      ...(parameters.auto ? { vary: 'Accept' } : {}),
      ...(parameters.dl === undefined
        ? {}
        : {
            'content-disposition': attachment(
              parameters.dl ||
                (await originalNameOf({
                  context,
                  dataset: image.dataset,
                  id: `image-${image.name.replace('.', '-')}`,
                })) ||
                image.name,
            ),
          }),
    },
  })
}

/** A session that has ended makes a stranger: pictures are for everybody. */
async function findCaller(context: LakeContext, request: Request): Promise<PictureCaller> {
  const identity = await context.identify(request).catch(() => anonymous)
  return { id: callerIdOf({ context, request, identity }), isKnown: !isAnonymous(identity) }
}

/** `GET files/<project>/<dataset>/<name>`: always as a download, since a browser might run it. */
export async function answerFile(context: LakeContext, asked: AssetRequest): Promise<Response> {
  assertProject({ context, asked })
  const { dataset, file: name, request } = asked
  if (!fileNamePattern.test(name)) throw httpFault(404, 'File not found')
  const original = await context.files.findOriginal({ dataset, name })
  if (!original) throw httpFault(404, `File "${name}" not found`)
  const download = new URL(request.url).searchParams.get('dl')
  return deliver({
    request,
    ...original,
    etag: name,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(
        download ||
          (await originalNameOf({ context, dataset, id: `file-${name.replace('.', '-')}` })) ||
          name,
      ),
    },
  })
}

function parseImageName({ context, asked }: { context: LakeContext; asked: AssetRequest }): ImageName {
  assertProject({ context, asked })
  const [name, , width, height, extension] = imageNamePattern.exec(asked.file) ?? []
  if (name === undefined || extension === undefined) throw httpFault(404, 'Image not found')
  return { dataset: asked.dataset, name, width: Number(width), height: Number(height), extension }
}

/** An unknown project or dataset is refused before it becomes part of a path. */
function assertProject({ context, asked }: { context: LakeContext; asked: AssetRequest }) {
  if (asked.projectId !== context.projectId) throw httpFault(404, `Project "${asked.projectId}" not found`)
  getDataset({ context, name: asked.dataset })
}

/** The asset's name at its upload, for downloads without a name. */
async function originalNameOf({
  context,
  dataset,
  id,
}: {
  context: LakeContext
  dataset: string
  id: string
}) {
  const name = (await getDataset({ context, name: dataset }).open()).documents.get(id)?.['originalFilename']
  return typeof name === 'string' ? name : undefined
}

function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name.replace(/^.*[/\\]/, ''))}`
}

interface Delivery {
  request: Request
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  size: number
  etag: string
  headers: Record<string, string>
}

function deliver({ request, body, size, etag, headers }: Delivery): Response {
  const quoted = `"${etag}"`
  const shared = { ...safetyHeaders, ...headers, etag: quoted, 'cache-control': immutable }
  const known =
    request.headers
      .get('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  if (known.includes(quoted) || known.includes('*'))
    return new Response(null, { status: 304, headers: shared })
  return new Response(body, { headers: { ...shared, 'content-length': String(size) } })
}
