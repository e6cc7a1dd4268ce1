import * as words from '#lib/words/en.ts'
import styles from './skip-links.module.css'

export const anchors = { top: 'top', content: 'content', bottom: 'bottom' } as const

/** The page's first links, visible on focus (WCAG 2.4.1). */
export function SkipLinks() {
  return (
    <ul id={anchors.top} className={styles.list} data-print="hide" tabIndex={-1}>
      <li>
        <a className={`${styles.link} visually-hidden`} href={`#${anchors.content}`}>
          {words.site.skipToContent}
        </a>
      </li>
      <li>
        <a className={`${styles.link} visually-hidden`} href={`#${anchors.bottom}`}>
          {words.site.skipToBottom}
        </a>
      </li>
    </ul>
  )
}
