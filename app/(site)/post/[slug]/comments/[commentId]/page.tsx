import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ThreadDto } from '#lib/comments/dto.ts'
import { getComment } from '#lib/comments/get-comment.ts'
import { pageSize } from '#lib/comments/input.ts'
import { listReplies } from '#lib/comments/list-replies.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { cachedGetPost } from '#lib/content/cached.ts'
import { isAppError } from '#lib/errors.ts'
import { isUuid } from '#lib/ids.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { NotFound } from '../../../../../_components/not-found.tsx'
import { ThreadsPage } from '../threads-page.tsx'
import styles from '../thread-list.module.css'

// Answered whole and not in pieces: a piece that arrives late needs a script to be put in its place.
export const instant = false

export const metadata: Metadata = { title: words.discussion.title, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string; commentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One thread, found by any of its comments; `?after=` is the last reply seen. */
export default async function ThreadPage({ params, searchParams }: Props) {
  await connection()
  const [{ slug, commentId }, { after }] = await Promise.all([params, searchParams])
  const cursor = typeof after === 'string' && isUuid(after) ? after : undefined
  const post = await cachedGetPost({ slug })
  const thread = post && isUuid(commentId) ? await findThread({ commentId, cursor }) : null
  if (!post || thread?.comment.postId !== post.id) return <NotFound />
  const { comment, nextReplies } = thread
  return (
    <ThreadsPage
      post={post}
      title={words.discussion.threadTitle(post.title)}
      threads={[{ ...thread, nextReplies: null }]}
    >
      {nextReplies !== null && (
        <a className={styles.further} href={`${routes.thread(slug, comment.id)}?after=${nextReplies}`}>
          {words.discussion.laterReplies}
        </a>
      )}
    </ThreadsPage>
  )
}

async function findThread({
  commentId,
  cursor,
}: {
  commentId: string
  cursor: string | undefined
}): Promise<ThreadDto | null> {
  const deps = getCommentDeps()
  try {
    const found = await getComment(commentId, deps)
    const rootId = found.rootId ?? found.id
    const comment = rootId === found.id ? found : await getComment(rootId, deps)
    const { replies, next } = await listReplies({ id: rootId, cursor, limit: pageSize }, deps)
    return { comment, replies, nextReplies: next }
  } catch (error) {
    if (isAppError(error) && error.code === 'comments/not-found') return null
    throw error
  }
}
