import type { FigureBlock } from '#lib/content/dto.ts'
import { Picture } from '../picture.tsx'
import styles from './figure.module.css'

export function Figure({ value }: { value: FigureBlock }) {
  return (
    <figure className={styles.figure}>
      <Picture picture={value.picture} sizes="(min-width: 48rem) 42rem, 100vw" />
      {value.caption && <figcaption className={styles.caption}>{value.caption}</figcaption>}
    </figure>
  )
}
