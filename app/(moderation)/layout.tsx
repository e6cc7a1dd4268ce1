import type { ReactNode } from 'react'
import { nameTitles, QuietPage } from '../_components/quiet-page.tsx'
import styles from './moderation.module.css'

export const generateMetadata = nameTitles

export default function ModerationLayout({ children }: { children: ReactNode }) {
  return <QuietPage className={styles.main}>{children}</QuietPage>
}
