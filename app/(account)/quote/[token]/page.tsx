import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { QuoteRequestDto } from '#lib/moderation/quotes/dto.ts'
import { findQuoteRequest } from '#lib/moderation/quotes/find-quote-request.ts'
import { mayAnswer, quoteAnswers } from '#lib/moderation/quotes/quote.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import styles from '#app/(account)/account.module.css'
import { AnswerForm } from './answer-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// The address is a secret. With `no-referrer` browsers would omit the origin by which the server recognises its own form.
export const metadata: Metadata = {
  title: words.quoteRequest.title,
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** Whether an article may quote a comment: the answer of its writer, by the link in the letter, signed in or not. */
export default async function QuotePage({ params }: { params: Promise<{ token: string }> }) {
  await connection()
  const token = readSegment((await params).token)
  const request = await findQuoteRequest({ token }, getModerationDeps())
  if (!request) return <NoRequest />
  const { timeZone } = await settingsOrDefault()
  const { askedBy, post, body, version } = request
  const answers = listAnswers(request)
  return (
    <>
      <h1>{words.quoteRequest.title}</h1>
      <p>{words.quoteRequest.lead(askedBy ?? words.quoteRequest.anEditor)}</p>
      {post && (
        <p>
          {words.quoteRequest.article} <a href={routes.post(post.slug)}>{post.title}</a>
        </p>
      )}
      <Words body={body} />
      <p role="status">{nameState(request, timeZone)}</p>
      {answers.length > 0 && (
        <>
          <p>{words.quoteRequest.how}</p>
          <p>{words.quoteRequest.later}</p>
          <AnswerForm token={token} version={version} answers={answers} />
        </>
      )}
    </>
  )
}

/** What the writer wrote; null while it is not on the site. */
function Words({ body }: { body: string | null }) {
  if (body === null) return <p>{words.quoteRequest.gone}</p>
  return (
    <>
      <h2>{words.quoteRequest.words}</h2>
      <blockquote className={styles.words} dir="auto">
        {body}
      </blockquote>
    </>
  )
}

function nameState({ state, answeredAt, expires }: QuoteRequestDto, timeZone: string): string {
  const isOpen = state === 'asked' || state === 'expired'
  const date = new Date(isOpen ? expires : (answeredAt ?? expires))
  return words.quoteRequest.states[state](nameDay(date, { timeZone, style: 'long' }))
}

/** What the writer can answer now: no agreement to words that are not on the site. */
function listAnswers({ state, body }: QuoteRequestDto) {
  const { agree, decline, withdraw } = words.quoteRequest
  const labels = { agree, decline: state === 'asked' ? decline : withdraw }
  return quoteAnswers
    .filter((answer) => mayAnswer(state, answer) && (answer === 'decline' || body !== null))
    .map((answer) => ({ answer, label: labels[answer] }))
}

function NoRequest() {
  noteNotFound()
  return (
    <>
      <h1>{words.quoteRequest.noneTitle}</h1>
      <p>{words.quoteRequest.none}</p>
    </>
  )
}
