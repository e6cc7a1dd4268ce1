import type { Picture as PictureData } from '#lib/content/dto.ts'
import { pictureUrl } from '#sanity/image.ts'
import styles from './picture.module.css'

interface PictureProps {
  picture: PictureData
  /** How wide it will stand, as in the `sizes` attribute. */
  sizes: string
  /** Width to height to be cut to, around the editor's focal point; its own if left out. */
  ratio?: number
  /** In sight when the page opens: fetched at once and first. At most one a page. */
  first?: boolean
  /** Beside words that already say what it shows, so a screen reader passes over it. */
  decorative?: boolean
}

const widths = [240, 360, 480, 640, 828, 1080, 1440, 1920]

/**
 * A picture in the width that the reader's screen asks for; its place is kept while it loads, and a blurred preview
 * stands there. No script: the lake, or the hosted service, cuts and encodes.
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
