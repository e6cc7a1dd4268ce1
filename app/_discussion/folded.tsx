import type { ReactNode } from 'react'
import styles from './thread-list.module.css'

interface Props {
  isFolded: boolean
  summary: string
  children: ReactNode
}

/** Shows its content on request. It opens without scripts, and for a link or a search of the browser's into it. */
export function Folded({ isFolded, summary, children }: Props) {
  if (!isFolded) return children
  return (
    <details className={styles.folded}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
