import type { Metadata } from 'next'
import { connection } from 'next/server'
import { splitLinks } from '#lib/text.ts'
import { findMessage } from '#lib/mail/mailbox.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { NotFound } from '#app/_components/not-found.tsx'
import styles from '../mailbox.module.css'
import { openMailbox } from '../open-mailbox.ts'
import { sandboxed } from '../sandboxed.ts'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.mailbox.title, robots: { index: false } }

/** One message of the file mailer. Its content is untrusted: text is shown as text, HTML in a sandbox. */
export default async function MailboxMessagePage({ params }: { params: Promise<{ id: string }> }) {
  await connection()
  const directory = openMailbox()
  const message = directory === null ? null : await findMessage({ directory, id: (await params).id })
  if (message === null) return <NoMessage />
  return (
    <main id="content" className={styles.page}>
      <p>
        <a href={routes.mailbox()}>{words.mailbox.back}</a>
      </p>
      <h1>{message.subject || words.mailbox.noSubject}</h1>
      <dl className={styles.head}>
        <dt>{words.mailbox.from}</dt>
        <dd>{message.from}</dd>
        <dt>{words.mailbox.to}</dt>
        <dd>{message.to}</dd>
        <dt>{words.mailbox.date}</dt>
        <dd>
          <time dateTime={message.date}>{new Date(message.date).toUTCString()}</time>
        </dd>
      </dl>
      <h2>{words.mailbox.text}</h2>
      <div className={styles.text}>
        {splitLinks(message.text).map(({ text, href }, position) =>
          href === null ? (
            text
          ) : (
            <a key={position} href={href} rel="noreferrer">
              {text}
            </a>
          ),
        )}
      </div>
      {message.html !== null && (
        <>
          <h2>{words.mailbox.html}</h2>
          <iframe
            className={styles.html}
            title={words.mailbox.html}
            sandbox="allow-top-navigation-by-user-activation"
            srcDoc={sandboxed(message.html)}
          />
        </>
      )}
    </main>
  )
}

function NoMessage() {
  return (
    <main id="content" className={styles.page}>
      <NotFound />
    </main>
  )
}
