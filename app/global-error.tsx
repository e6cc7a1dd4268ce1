'use client'

import './_styles/tokens.css'
import * as words from '#lib/words/en.ts'
import styles from './global-error.module.css'

/** Replaces the whole document when the root layout fails. */
export default function GlobalError() {
  return (
    <html lang="en" className={styles.page}>
      <body>
        <main className={styles.message}>
          <title>{words.failure.title}</title>
          <h1 className={styles.title}>{words.failure.title}</h1>
          <p>{words.failure.text}</p>
          <p>
            <a className={styles.retry} href="">
              {words.failure.retry}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
