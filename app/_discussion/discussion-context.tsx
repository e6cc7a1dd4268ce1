'use client'

import { createContext, use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { CommentDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import type { Reader } from '../_reader/fetch-reader.ts'
import { changeReader, useReader } from '../_reader/use-reader.ts'
import { showComment } from './show-comment.ts'

interface Discussion {
  post: { id: string; slug: string }
  /** Of the site. */
  timeZone: string
  viewer: Reader['viewer']
  /** The reader's own comments that wait for a moderator. */
  held: CommentDto[]
  addHeld: (comment: CommentDto) => void
  addOwn: (id: string) => void
  isOwn: (id: string) => boolean
  /** Records a changed own comment; null when it is deleted. */
  settle: (change: { id: string; comment: CommentDto | null }) => void
  /** Announces an event to screen readers. */
  announce: (text: string) => void
}

const Context = createContext<Discussion | null>(null)

interface Props extends Pick<Discussion, 'post' | 'timeZone'> {
  children: ReactNode
}

/** The shared state of a discussion. The cached page is the same for all readers; the viewer is known after load. */
export function DiscussionProvider({ post, timeZone, children }: Props) {
  const { viewer, held, own, isKnown } = useReader()
  const [said, announce] = useState('')

  useEffect(() => {
    if (!isKnown) return
    const controller = new AbortController()
    leadToComment({ slug: post.slug, held, signal: controller.signal }).catch(() => undefined)
    return () => {
      controller.abort()
    }
  }, [isKnown, held, post.slug])

  const isOwn = (id: string) => own.includes(id) || held.some((comment) => comment.id === id)
  return (
    <Context value={{ viewer, held, post, timeZone, addHeld, addOwn, isOwn, settle, announce }}>
      {children}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Context>
  )
}

function addHeld(comment: CommentDto): void {
  settle({ id: comment.id, comment })
}

function addOwn(id: string): void {
  changeReader(({ own }) => ({ own: [...own, id] }))
}

function settle({ id, comment }: { id: string; comment: CommentDto | null }): void {
  changeReader(({ held, own }) => ({
    held: [...held.filter((other) => other.id !== id), ...(comment?.state === 'held' ? [comment] : [])],
    own: [...own.filter((other) => other !== id), ...(comment?.state === 'published' ? [id] : [])],
  }))
}

export function useDiscussion(): Discussion {
  const discussion = use(Context)
  if (!discussion) throw new Error('outside of a discussion')
  return discussion
}

/**
 * Handles a permalink to a comment that is not on the article's page. The reader's own held comment appears here; an
 * older one is on its thread's page; for a deleted one the article stays.
 */
async function leadToComment({
  slug,
  held,
  signal,
}: {
  slug: string
  held: CommentDto[]
  signal: AbortSignal
}) {
  const id = /^#comment-([\da-f-]{36})$/.exec(location.hash)?.[1]
  if (id === undefined || location.pathname !== routes.post(slug)) return
  // It is rendered only now, so the browser has not led to it.
  if (held.some((comment) => comment.id === id)) {
    showComment(id, routes.comment(slug, id))
    return
  }
  if (document.getElementById(`comment-${id}`)) return
  const answer = await fetch(`/api/comments/${id}`, { signal })
  if (answer.ok) location.replace(routes.thread(slug, id) + location.hash)
}
