import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** A page that has only something to say: not found, not answering. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
