import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { queueSchema } from '#lib/moderation/input.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '../../_components/lead-on.tsx'
import { CommentBody } from '../../_discussion/comment-body.tsx'
import { settingsOrDefault } from '../../_lib/settings-or-default.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueTabs } from './queue-tabs.tsx'
import styles from './queue.module.css'
import { UndoForm } from './undo-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.moderation.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A queue of comments with what is decided about them. Each view has its address; a strange one shows what is held. */
export default async function ModerationPage({ searchParams }: Props) {
  const asked = await searchParams
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderation())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden />
  const { success, data } = queueSchema.safeParse(asked)
  const input = success ? data : queueSchema.parse({})
  const deps = getModerationDeps()
  const [{ comments, next }, counts, reasons, { timeZone }] = await Promise.all([
    listQueue({ viewer, input }, deps),
    countQueues({ viewer }, deps),
    deps.listReasons(),
    settingsOrDefault(),
  ])
  // Without scripts a decision leads here.
  const done = /^\d{1,18}$/.exec(String(asked['done'] ?? ''))?.[0] ?? null
  const { queue, post, person, check, text } = input
  const view = { queue, post, person, check, text }
  const isFiltered = [post, person, check, text].some((filter) => filter !== undefined)
  return (
    <>
      <h1>{words.moderation.title}</h1>
      <QueueTabs queue={queue} counts={counts} />
      {done !== null && <UndoForm key={done} event={done} back={routes.moderation(view)} />}
      <QueueFilters view={view} isFiltered={isFiltered} />
      {comments.length === 0 && (
        <p className={styles.empty}>{isFiltered ? words.queue.nothingFound : words.queue.empty[queue]}</p>
      )}
      <QueueList
        // Another view begins with nothing decided.
        key={JSON.stringify({ view, cursor: input.cursor, first: comments[0]?.id })}
        rows={comments.map((comment) => ({ comment, words: <CommentBody source={comment.body} /> }))}
        reasons={reasons.map(({ key, title, needsNote }) => ({ key, title, needsNote }))}
        back={routes.moderation({ ...view, cursor: input.cursor })}
        timeZone={timeZone}
      />
      {next !== null && (
        <p>
          <a className={styles.next} href={routes.moderation({ ...view, cursor: next })}>
            {words.queue.next} →
          </a>
        </p>
      )}
    </>
  )
}

function Forbidden() {
  return (
    <>
      <h1>{words.moderation.title}</h1>
      <p>{words.queue.forbidden}</p>
    </>
  )
}
