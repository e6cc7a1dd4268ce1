import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import type { QueuePageDto } from '#lib/moderation/dto.ts'
import { isUuid } from '#lib/ids.ts'
import type { QueueInput } from '#lib/moderation/input.ts'
import { queueSchema, undoAllSchema } from '#lib/moderation/input.ts'
import { countAppeals } from '#lib/moderation/appeals/list-appeals.ts'
import { countMatches } from '#lib/moderation/count-matches.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
import { nameDecider } from '#lib/moderation/name-decider.ts'
import { nameDecisions } from '#lib/moderation/name-decisions.ts'
import { nameFilters } from '#lib/moderation/name-filters.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '../../_components/lead-on.tsx'
import { CommentBody } from '../../_discussion/comment-body.tsx'
import { settingsOrDefault } from '../../_lib/settings-or-default.ts'
import { Forbidden } from './forbidden.tsx'
import { JustDecided } from './just-decided.tsx'
import { Matches } from './matches.tsx'
import { QueueFilters, toQuery } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueTabs } from './queue-tabs.tsx'
import styles from './queue.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { queue } = readInput(await searchParams)
  return { title: words.queue.titles[queue], robots: { index: false } }
}

/** A queue of comments with what is decided about them. Each view has its address; a strange one shows what is held. */
export default async function ModerationPage({ searchParams }: Props) {
  const asked = await searchParams
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderation())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.moderation.title} />
  const input = readInput(asked)
  const { limit: _, ...view } = input
  const { page, counts, matches, appeals, names, reasons, timeZone } = await readView(viewer, input)
  const { comments, next, seq } = page
  const eventIds = readDone(asked['done'])
  const done = await nameDecisions({ viewer, input: { eventIds } }, getModerationDeps())
  const back = routes.moderation(toQuery(view))
  const taken = typeof asked['taken'] === 'string' && isUuid(asked['taken']) ? asked['taken'] : null
  return (
    <>
      <h1>{words.queue.titles[view.queue]}</h1>
      <QueueTabs queue={view.queue} counts={counts} appeals={appeals} />
      <QueueFilters view={view} names={names} />
      {matches && <Matches view={view} matches={matches} />}
      {taken !== null && <Taken id={taken} viewer={viewer} />}
      {done && <JustDecided key={eventIds.join()} {...done} {...{ eventIds, back }} />}
      <QueueList
        // Another view begins with nothing decided.
        key={back}
        me={viewer.id}
        listed={comments.map((comment) => toRow(comment, seq))}
        hasMore={next !== null}
        isFiltered={matches !== null}
        oldest={(matches ?? counts).find(({ queue }) => queue === view.queue)?.oldest ?? null}
        reasons={reasons.map(({ key, title, needsNote }) => ({ key, title, needsNote }))}
        {...{ view, back, timeZone }}
      />
      {next !== null && (
        <p>
          <a className={styles.next} href={routes.moderation(toQuery({ ...view, cursor: next }))}>
            {words.queue.next} →
          </a>
        </p>
      )}
    </>
  )
}

/** What a view shows; without filters `matches` is null. */
async function readView(viewer: Viewer, input: QueueInput) {
  const deps = getModerationDeps()
  const [page, counts, matches, appeals, names, reasons, { timeZone }] = await Promise.all([
    listQueue({ viewer, input }, deps),
    countQueues({ viewer }, deps),
    hasFilters(input) ? countMatches({ viewer, input }, deps) : null,
    countAppeals({ viewer }, deps),
    nameFilters({ viewer, input }, deps),
    deps.listReasons(),
    settingsOrDefault(),
  ])
  return { page, counts, matches, appeals: appeals.count, names, reasons, timeZone }
}

/** Whether a view leaves comments of its queue out, apart from its page. */
const hasFilters = ({ queue: _, cursor: __, limit: ___, ...filters }: QueueInput) =>
  Object.values(filters).some((filter) => filter !== undefined)

/** A form without scripts sends empty fields, too. */
function readInput(asked: Awaited<Props['searchParams']>) {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
  const { success, data } = queueSchema.safeParse(given)
  return success ? data : queueSchema.parse({})
}

/** The events of the decisions that led here, without scripts. */
function readDone(done: string | string[] | undefined): string[] {
  const { success, data } = undoAllSchema.safeParse({ eventIds: String(done ?? '').split(',') })
  return success ? data.eventIds : []
}

/** Without scripts: another moderator had decided on the comment before. */
async function Taken({ id, viewer }: { id: string; viewer: Viewer }) {
  const by = await nameDecider({ viewer, input: { id } }, getModerationDeps())
  return <p role="status">{words.queue.taken(by)}</p>
}

const toRow = (comment: QueuePageDto['comments'][number], seq: string) => ({
  ...{ id: comment.id, comment, seq },
  words: <CommentBody source={comment.body} />,
})
