import { createImageUrlBuilder } from '@sanity/image-url'
import type { Picture } from '#lib/content/dto.ts'
import { getSanityEnv } from './env.ts'
import type { SanityEnv } from './env.ts'

/** Pixels. Without `height` the picture keeps its proportions. */
export interface PictureSize {
  width: number
  height?: number
  /** Fixes the format, also for an SVG, instead of the best one that the browser accepts. */
  format?: 'jpg'
}

/** Social sites support neither SVG nor the newest formats. https://ogp.me */
export const sharedSize = { width: 1200, height: 630, format: 'jpg' } as const

type AddressedPicture = Pick<Picture, 'id' | 'crop' | 'focus'>

/** From 0 to 100. In modern formats, higher values make no visible difference. */
const quality = 75

/**
 * Makes addresses of pictures. Those of the embedded lake are relative, so that they hold under any name of the site.
 * Hosted ones have the host of Sanity's pictures. https://www.sanity.io/docs/apis-and-sdks/image-urls
 */
export function createPictureUrl({
  projectId,
  dataset,
  lakeUrl,
  apiHost,
}: Omit<SanityEnv, 'readToken' | 'apiVersion'>) {
  const baseUrl = lakeUrl === undefined ? apiHost : '/lake'
  const builder = createImageUrlBuilder({ projectId, dataset, ...(baseUrl ? { baseUrl } : {}) })
  return (picture: AddressedPicture, { width, height, format }: PictureSize): string => {
    const plain = builder.image(toImage(picture)).width(width).quality(quality)
    const sized = format ? plain.format(format) : plain.auto('format')
    return (height === undefined ? sized.fit('max') : sized.height(height).fit('crop')).url()
  }
}

/** Only the centre of the focal point is known, and crops are placed around it. */
function toImage({ id, crop, focus }: AddressedPicture) {
  return {
    asset: { _ref: id },
    ...(crop && leavesSomething(inside(crop)) ? { crop: inside(crop) } : {}),
    ...(focus ? { hotspot: { ...inside(focus), width: 0, height: 0 } } : {}),
  }
}

/** The greatest share of a side that a crop may remove. */
const cropMax = 0.99

/** Ignores a crop that leaves nothing: programs write such crops, and no lake renders them. */
function leavesSomething({ top, bottom, left, right }: NonNullable<AddressedPicture['crop']>): boolean {
  return top + bottom < cropMax && left + right < cropMax
}

/** Fractions of a picture, clamped to its edges. */
function inside<Name extends string>(fractions: Record<Name, number>): Record<Name, number> {
  const clamped = Object.entries<number>(fractions).map(([name, value]) => [
    name,
    Math.min(1, Math.max(0, value)),
  ])
  return Object.fromEntries(clamped) as Record<Name, number>
}

let urlOf: ReturnType<typeof createPictureUrl> | undefined

/** The address of a picture, cut around its focal point and inside its crop. */
export function pictureUrl(picture: AddressedPicture, size: PictureSize): string {
  urlOf ??= createPictureUrl(getSanityEnv())
  return urlOf(picture, size)
}
