import type { Picture as PictureData } from '#lib/content/dto.ts'
import { pictureUrl } from '#sanity/image.ts'
import styles from './picture.module.css'

interface PictureProps {
  picture: PictureData
  /** The displayed width, in the form of the `sizes` attribute. */
  sizes: string
  /** Width by height of a cut around the focal point; by default the picture's own. */
  ratio?: number
  /** Visible at once: loaded eagerly with high priority. At most one per page. */
  first?: boolean
  /** The text beside it already describes it, so screen readers skip it. */
  decorative?: boolean
}

const widths = [240, 360, 480, 640, 828, 1080, 1440, 1920]

/**
 * A picture in the width that the screen needs. Its space is reserved, with a blurred preview until it has loaded. It
 * needs no script: the lake or the hosted service resizes and encodes.
 */
export function Picture({ picture, sizes, ratio, first = false, decorative = false }: PictureProps) {
  const naturalWidth = picture.width * (1 - (picture.crop?.left ?? 0) - (picture.crop?.right ?? 0))
  const naturalHeight = picture.height * (1 - (picture.crop?.top ?? 0) - (picture.crop?.bottom ?? 0))
  const shape = ratio ?? naturalWidth / naturalHeight
  const urlOf = (width: number) => pictureUrl(picture, { width, height: Math.round(width / shape) })
  const offered = widths.filter((width) => width <= Math.max(naturalWidth, 240))
  const largest = offered.at(-1) ?? 240
  return (
    <img
      className={styles.picture}
      src={urlOf(Math.min(largest, 1080))}
      srcSet={offered.map((width) => `${urlOf(width)} ${width}w`).join(', ')}
      sizes={sizes}
      width={largest}
      height={Math.round(largest / shape)}
      alt={decorative ? '' : picture.alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      style={picture.lqip ? { backgroundImage: `url("${picture.lqip}")` } : undefined}
    />
  )
}
