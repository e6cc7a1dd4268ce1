import { createImageUrlBuilder } from '@sanity/image-url'
import type { Picture } from '#lib/content/dto.ts'
import { getSanityEnv } from './env.ts'
import type { SanityEnv } from './env.ts'

/** Pixels. Without a height the picture keeps its own shape. */
export interface PictureSize {
  width: number
  height?: number
  /** In place of the best that whoever asks can show: a drawing, too, becomes such a picture. */
  format?: 'jpg'
}

/** The cut for social sites, which take neither drawings nor the newest formats. https://ogp.me */
export const sharedSize = { width: 1200, height: 630, format: 'jpg' } as const

type AddressedPicture = Pick<Picture, 'id' | 'crop' | 'focus'>

/** 0 to 100. Modern formats show no difference to the eye above it. */
const quality = 75

/**
 * Makes addresses of pictures: of the embedded lake relative to the site's origin, so that they hold on whatever name
 * the site has; of the hosted one on the host of its pictures. https://www.sanity.io/docs/apis-and-sdks/image-urls
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

/** Of the focal point only the centre is known, and only the centre counts: each crop is laid around it. */
function toImage({ id, crop, focus }: AddressedPicture) {
  return {
    asset: { _ref: id },
    ...(crop && leavesSomething(inside(crop)) ? { crop: inside(crop) } : {}),
    ...(focus ? { hotspot: { ...inside(focus), width: 0, height: 0 } } : {}),
  }
}

/** Share of a picture's width or height that a crop may take away at most. */
const cropMax = 0.99

/** A crop of which nothing would be left counts as none: programs write such, and no lake delivers them. */
function leavesSomething({ top, bottom, left, right }: NonNullable<AddressedPicture['crop']>): boolean {
  return top + bottom < cropMax && left + right < cropMax
}

/** Fractions of a picture, those outside of it brought to its edge. */
function inside<Name extends string>(fractions: Record<Name, number>): Record<Name, number> {
  const clamped = Object.entries<number>(fractions).map(([name, value]) => [
    name,
    Math.min(1, Math.max(0, value)),
  ])
  return Object.fromEntries(clamped) as Record<Name, number>
}

let urlOf: ReturnType<typeof createPictureUrl> | undefined

/** Address of a picture, cut to the size around the editor's focal point and inside the editor's crop. */
export function pictureUrl(picture: AddressedPicture, size: PictureSize): string {
  urlOf ??= createPictureUrl(getSanityEnv())
  return urlOf(picture, size)
}
