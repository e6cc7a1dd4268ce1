import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cachedFindThread } from '#lib/comments/cached.ts'
import { cachedFindPost } from '#lib/content/cached.ts'
import { isUuid } from '#lib/ids.ts'
import { belowPost as below, routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { NotFound } from '#app/_components/not-found.tsx'
import { ThreadsPage } from '#app/_discussion/threads-page.tsx'
import { unlessAway } from '#app/_discussion/unless-away.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'
import styles from '#app/_discussion/thread-list.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.discussion.title, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string; commentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The thread of a comment, from the page of replies that holds it; `?after=` is the id of the last reply seen. */
export default async function ThreadPage({ params, searchParams }: Props) {
  await connection()
  const [{ slug: segment, commentId }, { after }] = await Promise.all([params, searchParams])
  const slug = readSegment(segment)
  const cursor = typeof after === 'string' && isUuid(after) ? after : undefined
  const post = await cachedFindPost({ slug })
  if (!post) return redirectOrNotFound({ path: routes.post(slug), below: below.thread(commentId) })
  const thread = await unlessAway(cachedFindThread({ postId: post.id, commentId, cursor }))
  if (thread === null) return <NotFound />
  const title = words.discussion.threadTitle(post.title)
  if (thread === 'away') return <ThreadsPage post={post} title={title} threads="away" />
  const { comment, replies, answered, next, isFirst } = thread
  return (
    <ThreadsPage
      post={post}
      title={title}
      threads={[{ comment, replies, nextReplies: null }]}
      wholeId={commentId}
      answered={answered}
    >
      {!isFirst && (
        <a className={styles.further} href={routes.thread(slug, comment.id)}>
          {words.discussion.earlierReplies}
        </a>
      )}
      {next !== null && (
        <a className={styles.further} href={`${routes.thread(slug, comment.id)}?after=${next}`}>
          {words.discussion.laterReplies}
        </a>
      )}
    </ThreadsPage>
  )
}
