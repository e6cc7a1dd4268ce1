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
  viewer: Reader['viewer']
  /** The reader's own comments that wait for a moderator. */
  held: CommentDto[]
  addHeld: (comment: CommentDto) => void
  addOwn: (id: string) => void
  isOwn: (id: string) => boolean
  /** Notes what became of an own comment; null when it is gone. */
  settle: (change: { id: string; comment: CommentDto | null }) => void
  /** Says what happened where no part of the page does. */
  announce: (text: string) => void
}

const Context = createContext<Discussion | null>(null)

/** What the parts of a discussion share. The page is the same for all; who reads it is known afterwards. */
export function DiscussionProvider({ post, children }: { post: Discussion['post']; children: ReactNode }) {
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
    <Context value={{ viewer, held, post, addHeld, addOwn, isOwn, settle, announce }}>
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
 * A permalink leads to the article's page. Where that has no such comment, it is the reader's own that waits, or it
 * stands further back and its thread has a page; or it is gone, and the article is what is left to read.
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
  if (document.getElementById(`comment-${id}`)) return
  if (held.some((comment) => comment.id === id)) {
    showComment(id, routes.comment(slug, id))
    return
  }
  const answer = await fetch(`/api/comments/${id}`, { signal })
  if (answer.ok) location.replace(routes.thread(slug, id) + location.hash)
}
