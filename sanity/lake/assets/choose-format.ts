import type { ImageParameters } from '../wire/image-parameters.ts'

export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif'

/**
 * Beyond this, AVIF takes seconds to encode where WebP takes tenths of one, and a reader waits for the first. The
 * size at which the two part was measured; see README.
 */
export const avifPixelsMax = 700_000

const formatByExtension: Readonly<Record<string, OutputFormat>> = {
  jpg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  tif: 'png',
  svg: 'png',
}

/** The format to answer in: the one asked for by `fm`, the best that the browser accepts by `auto=format`, else the source's. */
export function chooseFormat({
  parameters,
  extension,
  accept,
  pixelCount,
}: {
  parameters: Pick<ImageParameters, 'fm' | 'auto'>
  extension: string
  accept: string
  pixelCount: number
}): OutputFormat {
  if (parameters.fm) return parameters.fm
  if (parameters.auto === 'format') {
    if (accept.includes('image/avif') && pixelCount <= avifPixelsMax) return 'avif'
    if (accept.includes('image/webp')) return 'webp'
  }
  return formatByExtension[extension] ?? 'jpg'
}

export const mimeTypeByExtension: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
}
