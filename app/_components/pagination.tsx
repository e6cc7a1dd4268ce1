import * as words from '#lib/words/en.ts'
import styles from './pagination.module.css'

interface PaginationProps {
  page: number
  pages: number
  /** The address of a page of the list; pages count from 1. */
  hrefOf: (page: number) => string
}

/** Plain links: they work without scripts and for search engines. */
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
