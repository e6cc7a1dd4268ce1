import type { ReactNode } from 'react'
import styles from './message-page.module.css'

interface MessagePageProps {
  title: string
  /** The page's HTTP status; set by `app/_cache/cache-handler.ts`. */
  status?: 404
  children: ReactNode
}

/** A page with a message only, such as "not found". */
export function MessagePage({ title, status, children }: MessagePageProps) {
  return (
    <div className={styles.page} data-status={status}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
