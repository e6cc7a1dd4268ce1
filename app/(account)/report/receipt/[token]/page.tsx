import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReceiptDto } from '#lib/moderation/dto.ts'
import { findReceipt } from '#lib/moderation/find-receipt.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { findGuidelines } from '#app/_lib/find-guidelines.ts'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import styles from '#app/(account)/account.module.css'
import { AppealSection } from '#app/(account)/appeal/appeal-section.tsx'
import { ConfirmForm } from './confirm-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// The address is a secret. With `no-referrer` browsers would omit the origin by which the server recognises its own form.
export const metadata: Metadata = {
  title: words.receipt.title,
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** What became of a report, for whoever has the link of its receipt, signed in or not. */
export default async function ReceiptPage({ params }: { params: Promise<{ token: string }> }) {
  await connection()
  const token = readSegment((await params).token)
  const receipt = await findReceipt({ token }, getModerationDeps())
  if (!receipt) return <NoReceipt />
  const settings = await settingsOrDefault()
  const { timeZone } = settings
  const guidelines = findGuidelines(settings)
  const dayOf = (date: string) => nameDay(new Date(date), { timeZone, style: 'long' })
  // A founded appeal rejects the comment, which upholds the report; here it was gone before.
  const isGoneMeanwhile = receipt.state === 'refused' && receipt.appeal?.state === 'founded'
  const { post, receivedAt, unconfirmed, state, decidedAt } = receipt
  return (
    <>
      <h1>{words.receipt.title}</h1>
      <p>{words.receipt.reported(dayOf(receivedAt))}</p>
      {post && (
        <p>
          {words.receipt.under} <a href={routes.post(post.slug)}>{post.title}</a>.
        </p>
      )}
      {unconfirmed !== null && <ConfirmForm token={token} email={unconfirmed} />}
      <h2>{words.receipt.decision}</h2>
      <p>{isGoneMeanwhile ? words.receipt.goneMeanwhile : words.receipt.states[state]}</p>
      {state === 'refused' && guidelines !== null && (
        <p>
          <a href={guidelines}>{words.discussion.guidelines}</a>
        </p>
      )}
      {decidedAt !== null && state !== 'moot' && <p>{words.receipt.decidedOn(dayOf(decidedAt))}</p>}
      {state === 'open' && receipt.isToldByMail && <p>{words.report.sentToAccount}</p>}
      <AppealSection
        against="report"
        token={token}
        appeal={receipt.appeal}
        until={receipt.appealableUntil}
        dayOf={dayOf}
      />
      <Report receipt={receipt} />
    </>
  )
}

function Report({ receipt: { reason, law, note, isErased } }: { receipt: ReceiptDto }) {
  return (
    <>
      <h2>{words.receipt.reason}</h2>
      <p>{words.report.reasons[reason]}.</p>
      {law !== null && (
        <p dir="auto">
          {words.receipt.law} {law}
        </p>
      )}
      {note !== null && (
        <>
          <h2>{words.receipt.note}</h2>
          <blockquote className={styles.words} dir="auto">
            {note}
          </blockquote>
        </>
      )}
      {isErased && <p>{words.receipt.erased}</p>}
    </>
  )
}

function NoReceipt() {
  noteNotFound()
  return (
    <>
      <h1>{words.receipt.noneTitle}</h1>
      <p>{words.receipt.none}</p>
    </>
  )
}
