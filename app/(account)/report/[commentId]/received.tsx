'use client'

import { useEffect, useRef } from 'react'
import type { ReceivedDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import styles from '../report.module.css'

/** The answer to a report: how the reporter learns the decision. */
export function Received({
  received: { url, toldBy, email },
  back,
}: {
  received: ReceivedDto & { email: string | null }
  back: string
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The focused form is gone, so the heading takes the focus.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="received">
      <h2 id="received" ref={heading} tabIndex={-1}>
        {words.report.sentTitle}
      </h2>
      <p>{words.report.sent}</p>
      {toldBy === 'mail-once-confirmed' && <p>{words.report.sentByMail(email ?? '')}</p>}
      {toldBy === 'mail' && <p>{words.report.sentToAccount}</p>}
      {url !== null && (
        <p>
          <a href={url}>{words.report.receiptLink}</a>
          {toldBy === 'receipt' && <span className={styles.hint}> {words.report.receiptHint}</span>}
        </p>
      )}
      <p>
        <a href={back}>{words.report.back}</a>
      </p>
    </section>
  )
}
