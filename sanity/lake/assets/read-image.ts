import { encode as encodeBlurHash } from 'blurhash'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { httpFault } from '../wire/errors.ts'
import { describePalette } from './palette.ts'

/** A larger picture is refused before it is decoded: a small file can unfold to gigabytes. */
export const inputPixelsMax = 100_000_000
const edgeMax = 30_000

const extensionByFormat: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  svg: 'svg',
  tiff: 'tif',
  heif: 'avif',
}

/** Facts read from a picture's bytes. Sizes are those of the upright picture. */
export interface ImageFacts {
  width: number
  height: number
  extension: string
  hasAlpha: boolean
  isOpaque: boolean
  /** A tiny picture as a data URL, shown until the real one has loaded. */
  lqip: string
  blurHash: string
  palette: Record<string, unknown>
}

/**
 * Decodes the whole picture and describes it as the hosted service does.
 *
 * @throws LakeError 400 for other data, and for a damaged or too large picture
 */
export async function readImage(bytes: Buffer): Promise<ImageFacts> {
  try {
    return await describe(bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : ''
    throw httpFault(400, `Not a picture that can be read: ${reason ?? ''}`)
  }
}

async function describe(bytes: Buffer): Promise<ImageFacts> {
  const open = () => sharp(bytes, { limitInputPixels: inputPixelsMax, failOn: 'error' }).autoOrient()
  const { format, hasAlpha, autoOrient } = await open().metadata()
  const extension = extensionByFormat[format]
  if (!extension) throw new Error(`pictures in the format ${format} are not accepted`)
  const { width, height } = autoOrient
  if (width > edgeMax || height > edgeMax)
    throw new Error(`it is larger than ${String(edgeMax)} pixels a side`)

  const small = () => open().resize({ width: 64, height: 64, fit: 'inside' })
  const [{ isOpaque }, { data, info }, lqip] = await Promise.all([
    open().stats(),
    small().toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true }),
    makePlaceholder({ image: open(), hasAlpha }),
  ])
  const pixels = new Uint8ClampedArray(data)
  return {
    width,
    height,
    extension,
    hasAlpha,
    isOpaque,
    lqip,
    blurHash: encodeBlurHash(pixels, info.width, info.height, 4, 3),
    palette: describePalette(pixels),
  }
}

async function makePlaceholder({ image, hasAlpha }: { image: Sharp; hasAlpha: boolean }): Promise<string> {
  const tiny = image.resize({ width: 20, height: 20, fit: 'inside' })
  const bytes = await (hasAlpha ? tiny.png() : tiny.jpeg({ quality: 60 })).toBuffer()
  return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}
