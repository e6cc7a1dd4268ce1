import * as words from '#lib/words/en.ts'
import styles from './pagination.module.css'

interface PaginationProps {
  page: number
  pages: number
  /** Address of a page of this list, counted from 1. */
  hrefOf: (page: number) => string
}

/** Plain links, so that a list can be walked without script and by a search engine. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className={styles.pagination} aria-label={words.lists.pages}>
      <span>
        {page > 1 && (
          <a rel="prev" href={hrefOf(page - 1)}>
            ← {words.lists.newer}
          </a>
        )}
      </span>
      <span className={styles.position}>{words.lists.page(page, pages)}</span>
      <span>
        {page < pages && (
          <a rel="next" href={hrefOf(page + 1)}>
            {words.lists.older} →
          </a>
        )}
      </span>
    </nav>
  )
}
