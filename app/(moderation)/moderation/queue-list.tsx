'use client'

import { useState } from 'react'
import type { NewsDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import bars from './bars.module.css'
import type { Run } from './commands.ts'
import { focusedId } from './focus.ts'
import { ListHead } from './list-head.tsx'
import { NewComments } from './new-comments.tsx'
import type { View } from './new-comments.tsx'
import { QueueEnd } from './queue-end.tsx'
import { QueueRow } from './queue-row.tsx'
import type { QueueState } from './queue-state.ts'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'
import { nameOf } from './row-parts.tsx'
import styles from './row.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { SelectionForm } from './selection-form.tsx'
import { UndoBar } from '../../_moderation/undo-bar.tsx'
import { useClaim } from './use-claim.ts'
import { useKeys } from './use-keys.ts'
import { useNews } from './use-news.ts'
import { useLeadOn, useQueue } from './use-queue.ts'
import type { ListedRow } from './use-queue.ts'
import { useRefill } from './use-refill.ts'

interface Props {
  /** Id of the moderator. */
  me: string
  view: View
  listed: readonly ListedRow[]
  /** Whether more comments follow. */
  hasMore: boolean
  reasons: readonly ReasonChoice[]
  isFiltered: boolean
  /** When the oldest comment or report of the queue came, of those that fit the filters. */
  oldest: string | null
  /** The address of this view. */
  back: string
  /** The site's zone. */
  timeZone: string
}

/** The comments of a queue. With scripts it is the whole queue: as rows are decided, the next ones follow. */
export function QueueList({ me, view, listed, hasMore, reasons, isFiltered, oldest, back, timeZone }: Props) {
  const { rows, state, said, desk } = useQueue({ me, queue: view.queue, listed, reasons })
  const [focused, setFocused] = useState<string | null>(null)
  const open = rows.filter(({ id }) => state.rows[id] === undefined)
  const { isLoading, refill } = useRefill({ openCount: open.length, hasMore })
  const keys = useKeys(desk)
  const claims = claimsOfOthers(useNews(), me)
  useClaim(focused)
  useLeadOn(focused, state)
  const { run } = desk
  const acts = { state, rows, open, reasons, run }
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <NewComments view={view} rows={rows} hasMore={hasMore} onShow={refill} />
      <ListHead queue={view.queue} openCount={open.length} {...{ isFiltered, oldest, timeZone, keys, run }} />
      <ol className={styles.list} onFocus={() => setFocused(focusedId())}>
        {rows.map(({ id, comment, words: shown }) => (
          <li key={id}>
            <QueueRow
              {...{ comment, reasons, back, timeZone, run }}
              state={state.rows[id]}
              fault={state.faults[id]}
              isSelected={state.selected.has(id)}
              asking={askingFor(id, state)}
              claimedBy={claims.get(id) ?? null}
            >
              {shown}
            </QueueRow>
          </li>
        ))}
      </ol>
      <QueueEnd view={view} openCount={open.length} isLoading={isLoading || (hasMore && open.length === 0)} />
      <noscript>
        {listed.length > 0 && <SelectionForm queue={view.queue} reasons={reasons} back={back} />}
      </noscript>
      <Bars {...acts} />
    </>
  )
}

interface BarsProps {
  state: QueueState
  rows: readonly ListedRow[]
  open: readonly ListedRow[]
  reasons: readonly ReasonChoice[]
  run: Run
}

/** At the lower edge of the screen: the selection, or else the undo of the latest decision. */
function Bars({ state, rows, open, reasons, run }: BarsProps) {
  const selected = open.filter(({ id }) => state.selected.has(id)).map(({ comment }) => comment)
  const asking = state.asking?.isForSelection ? state.asking.decision : null
  const { act } = state
  const first = rows.find(({ id }) => id === act?.ids[0])
  const name = first ? nameOf(first.comment) : words.queue.nameless
  return (
    <div className={bars.dock}>
      {act && (
        <UndoBar key={act.ids.join(' ')} onUndo={() => run({ do: 'undo' })}>
          {act.ids.length === 1 ? <bdi>{name}</bdi> : words.queue.comments(act.ids.length)}:{' '}
          {words.queue.done[act.decision]}
        </UndoBar>
      )}
      <SelectionBar comments={selected} openCount={open.length} {...{ reasons, asking, run }} />
    </div>
  )
}

const askingFor = (id: string, { asking }: QueueState) =>
  asking && !asking.isForSelection && asking.ids.includes(id) ? asking.decision : null

const claimsOfOthers = (news: NewsDto | null, me: string) =>
  new Map(
    (news?.claims ?? [])
      .filter(({ by }) => by.id !== me)
      .map(({ commentId, by }) => [commentId, by.name ?? words.queue.another]),
  )
