import type { Metadata } from 'next'
import { connection } from 'next/server'
import { isOfPerson } from '#lib/moderation/decision.ts'
import type { StatementDto } from '#lib/moderation/dto.ts'
import { findStatement } from '#lib/moderation/find-statement.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import { nameDay, nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { findGuidelines } from '#app/_lib/find-guidelines.ts'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import styles from '../../account.module.css'
import { AppealSection } from '../../appeal/appeal-section.tsx'
import { Proof } from './proof.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// The address is a secret. With `no-referrer` browsers would omit the origin by which the server recognises its own form.
export const metadata: Metadata = {
  title: words.statement.pageTitle,
  robots: { index: false },
  referrer: 'same-origin',
}

/** Why a comment is not shown, or a person sanctioned, for that person: by the link in the letter, signed in or not. */
export default async function StatementPage({ params }: { params: Promise<{ token: string }> }) {
  await connection()
  const token = readSegment((await params).token)
  const statement = await findStatement({ token }, getModerationDeps())
  if (!statement) return <NoStatement />
  const settings = await settingsOrDefault()
  const { timeZone } = settings
  const dayOf = (date: string) => nameDay(new Date(date), { timeZone, style: 'long' })
  return (
    <>
      <h1>{titleOf(statement, isOver(statement))}</h1>
      {statement.liftedAt !== null && <p role="note">{words.statement.lifted(dayOf(statement.liftedAt))}</p>}
      <p>{isOver(statement) ? nameFormer(statement) : nameMeasure(statement, timeZone)}</p>
      {statement.post && (
        <p>
          {words.statement.under} <a href={routes.post(statement.post.slug)}>{statement.post.title}</a>.
        </p>
      )}
      <Reason statement={statement} guidelines={findGuidelines(settings)} />
      <h2>{words.statement.how}</h2>
      <p>
        {finderOf(statement)} {words.statement.decidedOn(dayOf(statement.decidedAt))}
      </p>
      {!isOfPerson(statement.measure) && <Words body={statement.body} />}
      <AppealSection
        against="statement"
        token={token}
        appeal={statement.appeal}
        until={statement.liftedAt === null ? statement.appealableUntil : null}
        dayOf={dayOf}
      />
      <Proof token={token} />
    </>
  )
}

/** Whether the restriction was lifted, or has ended by itself. */
const isOver = ({ liftedAt, until }: StatementDto) =>
  liftedAt !== null || (until !== null && Date.parse(until) <= Date.now())

function titleOf({ measure }: StatementDto, isFormer: boolean): string {
  const { title, titleFolded, titleOfPerson, titleLifted, titleOfPersonLifted } = words.statement
  if (isOfPerson(measure)) return isFormer ? titleOfPersonLifted : titleOfPerson
  if (isFormer) return titleLifted
  return measure === 'folded' ? titleFolded : title
}

function nameMeasure({ measure, until, slowMinutes }: StatementDto, timeZone: string): string {
  if (!isOfPerson(measure)) return words.statement.measure[measure]
  const end = until === null ? null : nameMoment(new Date(until), timeZone)
  return words.sanctionMeaning[measure](end, slowMinutes)
}

function nameFormer({ measure }: StatementDto): string {
  return isOfPerson(measure) ? words.sanctionMeant[measure] : words.statement.measureWas[measure]
}

/** What the writer wrote; null once it is erased. */
function Words({ body }: { body: string | null }) {
  return (
    <>
      <h2>{words.statement.words}</h2>
      {body === null ? (
        <p>{words.statement.gone}</p>
      ) : (
        <blockquote className={styles.words} dir="auto">
          {body}
        </blockquote>
      )}
    </>
  )
}

function finderOf({ wasReported, wasFoundByCheck, wasDecidedByPerson }: StatementDto): string {
  if (wasReported && !wasDecidedByPerson) return words.statement.hiddenByReports
  if (wasReported) return words.statement.foundByReport
  return wasFoundByCheck ? words.statement.foundByCheck : words.statement.foundByPerson
}

function NoStatement() {
  noteNotFound()
  return (
    <>
      <h1>{words.statement.noneTitle}</h1>
      <p>{words.statement.none}</p>
    </>
  )
}

/** The paragraph of the guidelines leads to them, or for the law the moderator's note names it. */
function Reason({ statement, guidelines }: { statement: StatementDto; guidelines: string | null }) {
  const isLaw = statement.ground === 'law'
  return (
    <>
      <h2>{words.statement.reason}</h2>
      <p>
        {words.statement.ground[statement.ground]}{' '}
        {!isLaw && (
          <q>{guidelines === null ? statement.clause : <a href={guidelines}>{statement.clause}</a>}</q>
        )}
      </p>
      <p>{statement.explanation}</p>
      {statement.note !== null && (
        <>
          <p>{isLaw ? words.statement.noteOnLaw : words.statement.note}</p>
          <blockquote className={styles.words} dir="auto">
            {statement.note}
          </blockquote>
        </>
      )}
    </>
  )
}
