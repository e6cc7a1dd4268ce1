import { createHash } from 'node:crypto'
import { httpFault } from '../wire/errors.ts'
import { isTransform } from '../wire/image-parameters.ts'
import type { ImageParameters } from '../wire/image-parameters.ts'
import type { AssetFiles } from './asset-files.ts'
import { chooseFormat } from './choose-format.ts'
import type { OutputFormat } from './choose-format.ts'
import { limitOutput } from './limit-output.ts'
import type { PictureCaller } from './picture-queue.ts'
import type { Pictures } from './pictures.ts'
import { outputSizeOf } from './plan-resize.ts'

/** Part of the variants' file names: raise it when the same parameters produce a different picture. */
const rendererVersion = 1

export interface ImageName {
  dataset: string
  /** `<sha1>-<width>x<height>.<extension>`; its sizes and format are facts of the original. */
  name: string
  width: number
  height: number
  extension: string
}

export interface DeliveredImage {
  bytes: Buffer
  format: string
  etag: string
}

interface Delivery {
  image: ImageName
  parameters: ImageParameters
  accept: string
  /** Asked only when the picture has to be made. */
  findCaller: () => Promise<PictureCaller>
  /** Aborted when the caller leaves. */
  signal: AbortSignal
  files: AssetFiles
  pictures: Pictures
}

/**
 * Returns the original, a variant from the disk, or a newly rendered variant.
 *
 * @throws LakeError 404 when there is no such original, 400 for too many pixels, 429 and 503 for too many requests
 */
export async function deliverImage(delivery: Delivery): Promise<DeliveredImage> {
  const { image, parameters, accept, files } = delivery
  const { dataset, name, extension } = image
  // An SVG needs no other sizes, so it is rendered only for another format, as in the hosted service.
  const isKept = !isTransform(parameters) || (extension === 'svg' && !parameters.fm)
  if (isKept) return { bytes: await readOriginal({ image, files }), format: extension, etag: name }

  const size = outputSizeOf({ source: image, parameters })
  const format = chooseFormat({ parameters, extension, accept, pixelCount: size.width * size.height })
  const variant = variantName({ parameters, format })
  const kept = await files.readVariant({ dataset, name, variant })
  const bytes = kept ?? (await make({ ...delivery, format, variant }))
  if (!kept) await files.writeVariant({ dataset, name, variant, bytes })
  return { bytes, format, etag: `${name}-${variant}` }
}

type Making = Delivery & { format: OutputFormat; variant: string }

async function make({ image, parameters, format, variant, ...delivery }: Making): Promise<Buffer> {
  const { findCaller, signal, files, pictures } = delivery
  const source = { width: image.width, height: image.height }
  const caller = await findCaller()
  const area = limitOutput({ source, parameters, format, isKnown: caller.isKnown })
  const open = async () => ({ original: await readOriginal({ image, files }), source, parameters, format })
  return pictures.render({ key: `${image.dataset}/${image.name}/${variant}`, caller, area, signal, open })
}

async function readOriginal({ image, files }: Pick<Delivery, 'image' | 'files'>): Promise<Buffer> {
  const original = await files.readOriginal(image)
  if (!original) throw httpFault(404, `Image "${image.name}" not found`)
  return original
}

function variantName({ parameters, format }: { parameters: ImageParameters; format: OutputFormat }): string {
  const { dl: _dl, auto: _auto, fm: _fm, ...shaping } = parameters
  const canonical = JSON.stringify([rendererVersion, format, Object.entries(shaping).sort()])
  return `${createHash('sha256').update(canonical).digest('hex').slice(0, 32)}.${format}`
}
