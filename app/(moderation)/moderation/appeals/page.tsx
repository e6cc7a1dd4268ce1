import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { appealsQuerySchema } from '#lib/moderation/appeals/appeal-input.ts'
import { appealOutcomes } from '#lib/moderation/appeals/appeal.ts'
import { listAppeals } from '#lib/moderation/appeals/list-appeals.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { CommentBody } from '#app/_discussion/comment-body.tsx'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { Forbidden } from '../forbidden.tsx'
import styles from './appeals.module.css'
import { AppealRow } from './appeal-row.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.appeals.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The appeals that wait, oldest first, each with the form that answers it. */
export default async function AppealsPage({ searchParams }: Props) {
  const asked = await searchParams
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationAppeals())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.appeals.title} />
  const deps = getModerationDeps()
  const { success, data } = appealsQuerySchema.safeParse(asked)
  const [{ appeals, next }, reasons, { timeZone }] = await Promise.all([
    listAppeals({ viewer, input: success ? data : {} }, deps),
    deps.listReasons(),
    settingsOrDefault(),
  ])
  // Without scripts an answer leads here.
  const done = appealOutcomes.find((outcome) => outcome === asked['done'])
  return (
    <>
      <h1>{words.appeals.title}</h1>
      {done && <p role="status">{words.appeals.done[done]}</p>}
      {appeals.length === 0 && <p className={styles.empty}>{words.appeals.empty}</p>}
      <ol className={styles.list}>
        {appeals.map((appeal) => (
          <li key={appeal.id}>
            <AppealRow
              appeal={appeal}
              reasons={reasons.map(({ key, title }) => ({ key, title }))}
              timeZone={timeZone}
              words={appeal.comment?.body ? <CommentBody source={appeal.comment.body} /> : null}
            />
          </li>
        ))}
      </ol>
      {next !== null && (
        <p>
          <a href={routes.moderationAppeals({ cursor: next })}>{words.appeals.next} →</a>
        </p>
      )}
    </>
  )
}
