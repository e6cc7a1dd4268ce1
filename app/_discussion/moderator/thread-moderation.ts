import { useEffect, useSyncExternalStore } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import type { QueuedCommentDto, QueuePageDto, ReasonDto } from '#lib/moderation/dto.ts'
import { useDiscussion } from '../discussion-context.tsx'

/** The latest decision in this discussion. */
export interface ThreadAct {
  commentId: string
  decision: Decision
  /** Number of its event. */
  event: string
}

interface ThreadModeration {
  reasons: readonly ReasonDto[]
  /** Comments under the article that wait for a moderator. */
  held: readonly QueuedCommentDto[]
  act: ThreadAct | null
}

const nothing: ThreadModeration = { reasons: [], held: [], act: null }

/** Shared by the moderators' parts of a discussion. */
let known = nothing
let askedFor: string | null = null
const listeners = new Set<() => void>()

export function useThreadModeration(): ThreadModeration {
  const { post } = useDiscussion()
  useEffect(() => {
    if (askedFor === post.id) return
    askedFor = post.id
    known = nothing
    void loadHeld(post.id)
    void loadReasons()
  }, [post.id])
  return useSyncExternalStore(
    subscribe,
    () => known,
    () => nothing,
  )
}

export function changeThread(change: Partial<ThreadModeration>): void {
  known = { ...known, ...change }
  for (const listener of listeners) listener()
}

/** Reads again what waits under an article. */
export async function loadHeld(postId: string): Promise<void> {
  const query = new URLSearchParams({ queue: 'held', post: postId })
  const page = await read<QueuePageDto>(`/api/moderation/comments?${query.toString()}`)
  if (page) changeThread({ held: page.comments })
}

async function loadReasons(): Promise<void> {
  const answer = await read<{ reasons: ReasonDto[] }>('/api/moderation/reasons')
  if (answer) changeThread({ reasons: answer.reasons })
}

/** Null without an answer: the page is then that of a reader. */
async function read<Answer>(address: string): Promise<Answer | null> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as Answer) : null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
