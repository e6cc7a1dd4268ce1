'use client'

import { createContext, use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { CommentDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import { hasHint } from '../_components/account-menu/fetch-account.ts'
import { showComment } from './show-comment.ts'

interface Reader {
  viewer: { id: string; name: string | null } | null
  /** The reader's own comments that wait for a moderator. */
  held: CommentDto[]
}

interface Discussion extends Reader {
  post: { id: string; slug: string }
  addHeld: (comment: CommentDto) => void
}

const nobody: Reader = { viewer: null, held: [] }

const Context = createContext<Discussion | null>(null)

/** What the parts of a discussion share. The page is the same for all, so who reads it is asked for afterwards. */
export function DiscussionProvider({ post, children }: { post: Discussion['post']; children: ReactNode }) {
  const [reader, setReader] = useState(nobody)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const whoReads = hasHint(document.cookie) ? fetchReader(post.id, signal) : Promise.resolve(nobody)
    whoReads
      .then((known) => {
        const bringBack = rememberTarget()
        flushSync(() => setReader(known))
        bringBack()
        return leadToComment({ slug: post.slug, held: known.held, signal })
      })
      .catch(() => undefined)
    return () => {
      controller.abort()
    }
  }, [post.id, post.slug])

  const addHeld = (comment: CommentDto) => {
    setReader(({ viewer, held }) => ({
      viewer,
      held: [...held.filter(({ id }) => id !== comment.id), comment],
    }))
  }
  return <Context value={{ ...reader, post, addHeld }}>{children}</Context>
}

export function useDiscussion(): Discussion {
  const discussion = use(Context)
  if (!discussion) throw new Error('outside of a discussion')
  return discussion
}

async function fetchReader(postId: string, signal: AbortSignal): Promise<Reader> {
  const answer = await fetch(`/api/viewer?post=${encodeURIComponent(postId)}`, { signal, cache: 'no-store' })
  return answer.ok ? ((await answer.json()) as Reader) : nobody
}

/**
 * Of what the address names and the reader sees: returns what brings it back into view. The form above it grows shorter
 * for who is signed in, and not every browser keeps what is below in its place.
 */
function rememberTarget(): () => void {
  const target = document.querySelector(':target')
  if (!target) return () => undefined
  const { top, bottom } = target.getBoundingClientRect()
  const isInView = bottom > 0 && top < globalThis.innerHeight
  return () => {
    if (isInView) target.scrollIntoView({ block: 'nearest' })
  }
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
    showComment(slug, id)
    return
  }
  const answer = await fetch(`/api/comments/${id}`, { signal })
  if (answer.ok) location.replace(routes.thread(slug, id) + location.hash)
}
