import * as words from '#lib/words/en.ts'
import type { Heading } from './portable-text/list-headings.ts'
import styles from './table-of-contents.module.css'

/** From as many sections on, an article is long enough to want a map. */
const sectionsMin = 3

/** The sections of a long article, beside it where there is room, folded above it where there is none. */
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
