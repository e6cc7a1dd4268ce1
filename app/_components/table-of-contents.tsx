import * as words from '#lib/words/en.ts'
import type { Heading } from './portable-text/list-headings.ts'
import styles from './table-of-contents.module.css'

/** Shorter articles get no table of contents. */
const sectionsMin = 3

/** The sections of a long article, beside it on wide screens, folded above it on others. */
export function TableOfContents({ headings }: { headings: Heading[] }) {
  const sections = headings.filter(({ level }) => level === 2)
  if (sections.length < sectionsMin) return null
  return (
    <nav className={styles.contents} aria-label={words.article.contents}>
      <details className={styles.folded}>
        <summary className={styles.summary}>{words.article.contents}</summary>
        <List sections={sections} />
      </details>
      <div className={styles.open}>
        <p className={styles.title}>{words.article.contents}</p>
        <List sections={sections} />
      </div>
    </nav>
  )
}

function List({ sections }: { sections: Heading[] }) {
  return (
    <ol className={styles.list}>
      {sections.map(({ id, text }) => (
        <li key={id}>
          <a className={styles.link} href={`#${id}`}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}
