import type { Metadata } from 'next'
import { getViewer } from '#lib/auth/viewer.ts'
import type { DecisionLinkDto, LinkedCommentDto } from '#lib/moderation/by-mail/dto.ts'
import { findDecisionLink } from '#lib/moderation/by-mail/find-decision-link.ts'
import { getByMailDeps } from '#lib/moderation/wiring.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { LinkedComment } from './linked-comment.tsx'
import { MailDecisionForm } from './mail-decision-form.tsx'
import { MailUndoForm } from './mail-undo-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// The address is a secret. With `no-referrer` browsers would omit the origin by which the server recognises its own form.
export const metadata: Metadata = {
  title: words.byMail.page.title,
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * Decides on a comment by the link in a letter, without a sign-in. Opening it changes nothing: the programs that open the
 * links of letters press no button.
 */
export default async function ByMailPage({ params, searchParams }: Props) {
  const { address } = await getViewer()
  const token = readSegment((await params).token)
  const deps = getByMailDeps()
  const link = await findDecisionLink({ token, address }, deps)
  if (!link) return <Nothing why="unknown" />
  const { state, comment } = link
  if (state !== 'open' && state !== 'decided') return <Nothing why={state} />
  if (!comment) return <Nothing why="gone" />
  const { timeZone } = await settingsOrDefault()
  if (state === 'decided') return <Decided {...{ link, comment, token, timeZone }} />
  const asked = (await searchParams)['decision']
  const decision = link.decisions.find((possible) => possible === asked) ?? link.decisions[0]
  if (decision === undefined) return <Nothing why="gone" />
  const reasons = await deps.listReasons()
  const others = link.decisions.filter((other) => other !== decision)
  return (
    <>
      <h1>{words.byMail.page.asks[decision]}</h1>
      <p>{link.moderator === null ? words.byMail.page.asNobody : words.byMail.page.as(link.moderator)}</p>
      <LinkedComment comment={comment} timeZone={timeZone} />
      <MailDecisionForm
        {...{ token, decision }}
        version={comment.version}
        seen={comment.status === 'PUBLISHED' ? 'published' : 'held'}
        reasons={reasons.map(({ key, title, needsNote }) => ({ key, title, needsNote }))}
      />
      <p>
        {words.byMail.page.instead}:{' '}
        {others.map((other) => (
          <span key={other}>
            <a href={routes.moderationByMail(token, other)}>{words.byMail.page.links[other]}</a>
            {' · '}
          </span>
        ))}
        <a href={routes.moderation()}>{words.byMail.page.queue}</a>
      </p>
    </>
  )
}

interface DecidedProps {
  link: DecisionLinkDto
  comment: LinkedCommentDto
  token: string
  timeZone: string
}

/** What became of the comment, by this link or by another moderator. */
function Decided({ link: { by, made }, comment, token, timeZone }: DecidedProps) {
  const page = words.byMail.page
  return (
    <>
      <h1>{page.decidedTitle}</h1>
      <p role="status">
        {made?.isUndone === true ? page.undone : page.now[comment.status]}{' '}
        {by !== null && page.by(by, nameMoment(new Date(by.at), timeZone))}
      </p>
      <LinkedComment comment={comment} timeZone={timeZone} />
      {made?.canUndo === true && <MailUndoForm token={token} />}
      <p>
        <a href={routes.moderation()}>{page.queue}</a>
      </p>
    </>
  )
}

function Nothing({ why }: { why: keyof typeof words.byMail.page.none }) {
  noteNotFound()
  const { title, text } = words.byMail.page.none[why]
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={routes.moderation()}>{words.byMail.page.queue}</a>
      </p>
    </>
  )
}
