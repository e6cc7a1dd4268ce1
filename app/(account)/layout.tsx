import type { ReactNode } from 'react'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import '../_styles/base.css'
import '../_styles/print.css'
import styles from './account.module.css'

/** One quiet column with one thing to do on it. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.masthead}>
        <a href={routes.home()}>{words.mail.siteName}</a>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  )
}
