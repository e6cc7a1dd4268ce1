import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cachedFindPublicComment } from '#lib/comments/cached.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import { cachedFindPost } from '#lib/content/cached.ts'
import type { Post } from '#lib/content/dto.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { belowPost as below, routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { CommentForm } from '#app/_discussion/comment-form.tsx'
import { CommentView } from '#app/_discussion/comment-view.tsx'
import { Discussion } from '#app/_discussion/discussion.tsx'
import { readDiscussionState } from '#app/_discussion/discussion-state.ts'
import { Unavailable } from '#app/_discussion/unavailable.tsx'
import { unlessAway } from '#app/_discussion/unless-away.ts'
import { readSegment } from '#app/_lib/read-segment.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'
import styles from '#app/_discussion/thread-list.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.discussion.replyPageTitle, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string; commentId: string }>
}

/** Writes a reply without scripts, below the comment that it answers. */
export default async function ReplyPage({ params }: Props) {
  await connection()
  const { slug: segment, commentId } = await params
  const slug = readSegment(segment)
  const post = await cachedFindPost({ slug })
  if (!post) return redirectOrNotFound({ path: routes.post(slug), below: below.reply(commentId) })
  const [parent, { state }] = await Promise.all([
    unlessAway(cachedFindPublicComment({ postId: post.id, id: commentId })),
    readDiscussionState(post),
  ])
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.discussion.replyPageTitle}</h1>
        <p>
          <a href={routes.discussion(post.slug)}>{words.discussion.replyAbout(post.title)}</a>
        </p>
      </header>
      <Answer {...{ post, parent, isClosed: state === 'closed' }} />
    </div>
  )
}

interface AnswerProps {
  post: Post
  /** A removed comment shows its placeholder; the action refuses replies to it. */
  parent: CommentDto | null | 'away'
  isClosed: boolean
}

function Answer({ post, parent, isClosed }: AnswerProps) {
  if (parent === null) {
    noteNotFound()
    return <p>{words.discussion.replyGone}</p>
  }
  if (parent === 'away') return <Unavailable />
  const name = parent.author?.name ?? words.writing.someone
  return (
    <Discussion post={post}>
      <blockquote className={styles.quoted}>
        <CommentView comment={parent} heading="h2" mayReply={false} />
      </blockquote>
      {isClosed ? (
        <p className={styles.note}>{words.discussion.closed}</p>
      ) : (
        <CommentForm parent={{ id: parent.id, name }} />
      )}
    </Discussion>
  )
}
