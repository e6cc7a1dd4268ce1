import type { Picture } from '#lib/content/dto.ts'
import type { SocialImage } from '#lib/seo/build-metadata.ts'
import { pictureUrl } from '#sanity/image.ts'

/** The size that cards on social sites are cut to. */
const size = { width: 1200, height: 630 }

export function socialImage(picture: Picture | null): SocialImage | undefined {
  return picture ? { url: pictureUrl(picture, size), alt: picture.alt, ...size } : undefined
}
