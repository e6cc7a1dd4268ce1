import type { ComponentType } from 'react'
import { useMemo } from 'react'
import { useObservable } from 'react-rx'
import { catchError, of } from 'rxjs'
import { useDocumentStore } from 'sanity'
import { apiVersion } from '../studio/api-version.ts'
import styles from './counted-icon.module.css'

interface Counted {
  icon: ComponentType
  /** GROQ filter of the counted documents; a draft and its published version count separately. */
  filter: string
}

/** An icon with a live number at its corner, hidden at zero. */
export function createCountedIcon({ icon: Icon, filter }: Counted): ComponentType {
  const query = `count(*[${filter}])`
  return function CountedIcon() {
    const store = useDocumentStore()
    const counts = useMemo(
      () =>
        store
          .listenQuery(
            { fetch: query, listen: `*[${filter}]` },
            {},
            { apiVersion, perspective: 'raw', tag: 'count' },
          )
          .pipe(catchError(() => of(0))),
      [store],
    )
    const count = useObservable(counts, 0) as number
    return (
      <span className={styles.icon}>
        <Icon />
        {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
      </span>
    )
  }
}
