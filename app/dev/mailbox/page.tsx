import type { Metadata } from 'next'
import { connection } from 'next/server'
import { listMessages } from '#lib/mail/mailbox.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { NotFound } from '../../_components/not-found.tsx'
import styles from './mailbox.module.css'
import { openMailbox } from './open-mailbox.ts'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.mailbox.title, robots: { index: false } }

const listLengthMax = 100

/** The messages of the file mailer, newest first. */
export default async function MailboxPage() {
  await connection()
  const directory = openMailbox()
  if (directory === null) return <NotFound />
  const messages = await listMessages({ directory, limit: listLengthMax })
  return (
    <main id="content" className={styles.page}>
      <h1>{words.mailbox.title}</h1>
      <p className={styles.note}>{words.mailbox.lead}</p>
      <p>
        <a href={routes.mailbox()}>{words.mailbox.refresh}</a>
      </p>
      {messages.length === 0 && <p>{words.mailbox.empty}</p>}
      <ol className={styles.list}>
        {messages.map(({ id, to, subject, date }) => (
          <li key={id}>
            <a href={routes.mailboxMessage(id)}>{subject || words.mailbox.noSubject}</a>
            <span className={styles.note}>{to}</span>
            <time className={styles.note} dateTime={date}>
              {new Date(date).toUTCString()}
            </time>
          </li>
        ))}
      </ol>
    </main>
  )
}
