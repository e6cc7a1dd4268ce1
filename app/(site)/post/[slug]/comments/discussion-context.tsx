'use client'

import { createContext, use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { CommentDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import { hasHint } from '../../../../_components/account-menu/fetch-account.ts'

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
    leadToThread(post.slug)
    if (!hasHint(document.cookie)) return
    const controller = new AbortController()
    fetchReader(post.id, controller.signal).then(setReader, () => undefined)
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

/** A permalink to a comment that has moved off the first page still leads to it. */
function leadToThread(slug: string): void {
  const id = /^#comment-([\da-f-]{36})$/.exec(location.hash)?.[1]
  if (id === undefined || location.pathname !== routes.post(slug)) return
  if (!document.getElementById(`comment-${id}`)) location.replace(routes.thread(slug, id) + location.hash)
}
