import type { Picture } from '#lib/content/dto.ts'
import type { SocialImage } from '#lib/seo/build-metadata.ts'
import { pictureUrl, sharedSize } from '#sanity/image.ts'

export function socialImage(picture: Picture | null): SocialImage | undefined {
  const { width, height } = sharedSize
  return picture ? { url: pictureUrl(picture, sharedSize), alt: picture.alt, width, height } : undefined
}
