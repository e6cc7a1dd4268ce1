import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cachedListComments } from '#lib/comments/cached.ts'
import { cachedFindPost } from '#lib/content/cached.ts'
import { isUuid } from '#lib/ids.ts'
import { belowPost as below, routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { ThreadsPage } from '#app/_discussion/threads-page.tsx'
import { unlessAway } from '#app/_discussion/unless-away.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'
import styles from '#app/_discussion/thread-list.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// Not indexed: the article's page has, or had, the same comments.
export const metadata: Metadata = { title: words.discussion.title, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Threads older than those on the article's page; `?before=` is the id of the last one seen. */
export default async function OlderCommentsPage({ params, searchParams }: Props) {
  await connection()
  const [{ slug: segment }, { before }] = await Promise.all([params, searchParams])
  const slug = readSegment(segment)
  const cursor = typeof before === 'string' && isUuid(before) ? before : undefined
  const post = await cachedFindPost({ slug })
  if (!post) return redirectOrNotFound({ path: routes.post(slug), below: below.comments(cursor) })
  const page = await unlessAway(cachedListComments({ postId: post.id, sort: 'newest', cursor }))
  const { threads, next } = page === 'away' ? { threads: page, next: null } : page
  return (
    <ThreadsPage post={post} title={words.discussion.moreTitle(post.title)} threads={threads}>
      {next !== null && (
        <a className={styles.further} href={routes.olderComments(slug, next)}>
          {words.discussion.more}
        </a>
      )}
    </ThreadsPage>
  )
}
