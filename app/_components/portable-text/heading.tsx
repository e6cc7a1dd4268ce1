import type { ReactNode } from 'react'
import * as words from '#lib/words/en.ts'
import type { EditAttributes } from '../edit.ts'
import type { Heading as HeadingData } from './list-headings.ts'
import styles from './heading.module.css'

interface HeadingProps {
  heading: HeadingData | undefined
  as: 'h2' | 'h3'
  children: ReactNode
  marks: EditAttributes
}

/** A heading with its anchor; the link appears on hover and focus. */
export function Heading({ heading, as: Element, children, marks }: HeadingProps) {
  if (!heading)
    return (
      <Element className={styles.heading} {...marks}>
        {children}
      </Element>
    )
  return (
    <div className={`${styles.wrapper} ${styles[Element]}`}>
      <Element id={heading.id} className={styles.heading} {...marks}>
        {children}
      </Element>
      <a
        className={styles.anchor}
        href={`#${heading.id}`}
        aria-label={words.article.headingLink(heading.text)}
      >
        #
      </a>
    </div>
  )
}
