import type { ReactNode } from 'react'
import styles from './message-page.module.css'

interface MessagePageProps {
  title: string
  /** HTTP status that a page with this message is answered with; see `app/_cache/cache-handler.ts`. */
  status?: 404
  children: ReactNode
}

/** A page that has only something to say: not found, not answering. */
export function MessagePage({ title, status, children }: MessagePageProps) {
  return (
    <div className={styles.page} data-status={status}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
