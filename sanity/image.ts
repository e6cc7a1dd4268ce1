import { createImageUrlBuilder } from '@sanity/image-url'
import type { Picture } from '#lib/content/dto.ts'
import { getSanityEnv } from './env.ts'
import type { SanityEnv } from './env.ts'

/** Pixels. Without a height the picture keeps its own shape. */
export interface PictureSize {
  width: number
  height?: number
}

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
  return (picture: AddressedPicture, { width, height }: PictureSize): string => {
    const sized = builder.image(toImage(picture)).width(width).quality(quality).auto('format')
    return (height === undefined ? sized.fit('max') : sized.height(height).fit('crop')).url()
  }
}

/** Of the focal point only the centre is known, and only the centre counts: each crop is laid around it. */
function toImage({ id, crop, focus }: AddressedPicture) {
  return {
    asset: { _ref: id },
    ...(crop ? { crop } : {}),
    ...(focus ? { hotspot: { ...focus, width: 0, height: 0 } } : {}),
  }
}

let urlOf: ReturnType<typeof createPictureUrl> | undefined

/** Address of a picture, cut to the size around the editor's focal point and inside the editor's crop. */
export function pictureUrl(picture: AddressedPicture, size: PictureSize): string {
  urlOf ??= createPictureUrl(getSanityEnv())
  return urlOf(picture, size)
}
