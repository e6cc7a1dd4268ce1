import { useEffect, useSyncExternalStore } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import type { QueuedCommentDto, ReasonDto } from '#lib/moderation/dto.ts'
import { listQueueOf, listReasons } from '#lib/moderation/site-client.ts'
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

/** Reads again what waits under an article. Without an answer the page is that of a reader. */
export async function loadHeld(postId: string): Promise<void> {
  const page = await listQueueOf({ queue: 'held', postId }).catch(() => null)
  if (page) changeThread({ held: page.comments })
}

async function loadReasons(): Promise<void> {
  const reasons = await listReasons().catch(() => null)
  if (reasons) changeThread({ reasons })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
