import type { Metadata } from 'next'
import { canModerate, canModerateAs } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import { listOwnComments } from '#lib/comments/list-own-comments.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { isUuid } from '#lib/ids.ts'
import { readMailChoice } from '#lib/moderation/by-mail/read-mail-choice.ts'
import { listOwnStatements } from '#lib/moderation/list-own-statements.ts'
import { readOwnStanding } from '#lib/moderation/sanctions/read-own-standing.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { sanctionRules } from '#lib/standing/sanctions.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '../../_components/lead-on.tsx'
import { settingsOrDefault } from '../../_lib/settings-or-default.ts'
import { WhyHeld } from '../../_discussion/why-held.tsx'
import styles from '../account.module.css'
import { MailForm } from './mail-form.tsx'
import { NameForm } from './name-form.tsx'
import { OwnComments } from './own-comments.tsx'
import { nameSanction, OwnStanding } from './own-standing.tsx'
import { OwnStatements } from './own-statements.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.account.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * The reader's name, standing and comments, and a moderator's letters. `?before=` is the id of the last comment seen, `?held` is the id of one just held
 * back. Anonymous visitors are sent to the sign-in.
 */
export default async function AccountPage({ searchParams }: Props) {
  const { before, held } = await searchParams
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.account())} label={words.signIn.title} />
  const cursor = typeof before === 'string' && isUuid(before) ? before : undefined
  const [{ comments, next }, standing, statements, { timeZone }, mail] = await Promise.all([
    listOwnComments({ viewer, before: cursor }, getCommentDeps()),
    readOwnStanding({ viewer }, getModerationDeps()),
    listOwnStatements({ viewer }, getModerationDeps()),
    settingsOrDefault(),
    canModerate(viewer) ? readMailChoice({ viewer }, getModerationDeps()) : null,
  ])
  const silence = standing.sanctions.find(({ isInForce, kind }) => isInForce && sanctionRules[kind].silences)
  return (
    <>
      {held !== undefined && (
        <JustHeld comment={comments.find(({ comment }) => comment.id === held)?.comment} />
      )}
      <h1>{words.account.title}</h1>
      <p>
        {words.signIn.signedInAs(viewer.email)} <a href={routes.signOut()}>{words.signOut.title}</a>
      </p>
      {silence === undefined ? (
        <NameForm name={viewer.name ?? ''} />
      ) : (
        <p role="note">{words.account.suspended(nameSanction(silence, timeZone))}</p>
      )}
      <OwnStanding standing={standing} isStaff={canModerateAs(viewer.role)} timeZone={timeZone} />
      {mail && (
        <section aria-labelledby="mail">
          <h2 id="mail">{words.byMail.choice.title}</h2>
          <p className={styles.note}>{words.byMail.choice.lead}</p>
          <MailForm chosen={mail} timeZone={timeZone} />
        </section>
      )}
      <OwnStatements statements={statements} />
      <section aria-labelledby="comments" className={styles.own}>
        <h2 id="comments">{words.account.comments}</h2>
        {comments.length === 0 ? (
          <p>{words.account.noComments}</p>
        ) : (
          <OwnComments comments={comments} mayWrite={silence === undefined} />
        )}
        {next !== null && <a href={routes.account(next)}>{words.account.older}</a>}
      </section>
    </>
  )
}

/** Says that a comment was just held back, and why. */
function JustHeld({ comment }: { comment: CommentDto | undefined }) {
  return (
    <section className={styles.own} role="status">
      <h2>{words.writing.heldTitle}</h2>
      <WhyHeld reasons={comment?.heldBecause} />
      <p>{words.writing.held}</p>
    </section>
  )
}
