import { useEffect, useLayoutEffect, useReducer, useState } from 'react'
import type { ReactNode } from 'react'
import type { Queue } from '#lib/moderation/queue.ts'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { undoMs } from '../../_moderation/undo-bar.tsx'
import { Desk } from './desk.ts'
import { leaveRows } from './focus.ts'
import { mergeRows } from './merge-rows.ts'
import { reduce, untouched } from './queue-state.ts'
import type { QueueState } from './queue-state.ts'
import { useNews } from './use-news.ts'

export interface ListedRow {
  id: string
  comment: QueuedCommentDto
  /** Number of the record's latest event when the row was read. */
  seq: string
  /** The comment's words, as the server rendered them. */
  words: ReactNode
}

interface Options {
  /** Id of the moderator. */
  me: string
  queue: Queue
  /** The rows as the server listed them last. */
  listed: readonly ListedRow[]
  reasons: readonly { title: string }[]
}

interface UsedQueue {
  rows: readonly ListedRow[]
  state: QueueState
  /** What a screen reader says. */
  said: string
  desk: Desk
}

/** The rows and what became of them, by commands of the moderator and by news of others. */
export function useQueue({ me, queue, listed, reasons }: Options): UsedQueue {
  const [state, dispatch] = useReducer(reduce, untouched)
  const rows = useMergedRows(listed, state)
  const [said, announce] = useState('')
  const shown = { state, comments: rows.map(({ comment }) => comment), reasons }
  const [desk] = useState(() => new Desk(shown, { dispatch, announce }))
  // Before the next key, so that keys in quick succession find the rows as they are by then.
  useLayoutEffect(() => desk.show(shown))
  const news = useNews()
  useEffect(() => {
    if (news) dispatch({ type: 'news', me, queue, shown: rows, news: news.decided })
  }, [news, me, queue, rows])
  useEffect(() => {
    if (!state.act) return
    const timer = setTimeout(() => dispatch({ type: 'act-over' }), undoMs)
    return () => {
      clearTimeout(timer)
    }
  }, [state.act])
  return { rows, state, said, desk }
}

function useMergedRows(listed: readonly ListedRow[], { rows: states }: QueueState): readonly ListedRow[] {
  const [merged, setMerged] = useState({ listed, rows: listed })
  if (merged.listed === listed) return merged.rows
  const isKept = (id: string) => states[id] !== undefined
  const rows = mergeRows({ known: merged.rows, fresh: listed }, isKept)
  setMerged({ listed, rows })
  return rows
}

/** Leads the focus on when the comment in focus is decided elsewhere. */
export function useLeadOn(focusedId: string | null, { rows }: QueueState): void {
  const isTaken = focusedId !== null && rows[focusedId]?.is === 'elsewhere'
  useEffect(() => {
    if (isTaken && document.activeElement === document.body) leaveRows([focusedId])
  }, [isTaken, focusedId])
}
