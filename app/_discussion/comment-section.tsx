import type { ReactNode } from 'react'
import { cachedListComments } from '#lib/comments/cached.ts'
import type { CommentPageDto } from '#lib/comments/dto.ts'
import { cachedGetSettings } from '#lib/content/cached.ts'
import type { Post } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { ShortText } from '../_components/portable-text/short-text.tsx'
import { CommentForm } from './comment-form.tsx'
import { Discussion } from './discussion.tsx'
import { readDiscussionState } from './discussion-state.ts'
import type { DiscussionState } from './discussion-state.ts'
import { OwnHeld } from './own-held.tsx'
import { discussionId } from './show-comment.ts'
import { Pinned } from './pinned.tsx'
import { ThreadList } from './thread-list.tsx'
import { Unavailable } from './unavailable.tsx'
import { unlessAway } from './unless-away.ts'
import formStyles from './comment-form.module.css'
import styles from './thread-list.module.css'

/**
 * The discussion under an article, part of its cached HTML. Newest threads come first, so a new comment is always on
 * this page, right below the form.
 */
export async function CommentSection({ post }: { post: Post }) {
  const [page, { state, switchedUntil }] = await Promise.all([
    unlessAway(cachedListComments({ postId: post.id, sort: 'newest' })),
    readDiscussionState(post),
  ])
  if (page === 'away') return <Unavailable />
  return (
    <Frame total={page.total} postId={post.id}>
      <Discussion post={post}>
        <Notes post={post} state={state} switchedUntil={switchedUntil} />
        {state !== 'closed' && (
          <>
            <CommentForm guidelines={<Guidelines />} />
            <noscript>
              <p className={styles.note}>
                {words.owning.ownElsewhere} <a href={routes.account()}>{words.account.title}</a>
              </p>
            </noscript>
          </>
        )}
        <OwnHeld />
        {page.pinned && <Pinned comment={page.pinned} slug={post.slug} />}
        <Threads page={page} slug={post.slug} mayReply={state !== 'closed'} />
      </Discussion>
    </Frame>
  )
}

/** What a reader should know before writing: the editors' note, and what becomes of new words. */
async function Notes({
  post: { discussion },
  state,
  switchedUntil,
}: DiscussionState & { post: Pick<Post, 'discussion'> }) {
  const { timeZone } = await cachedGetSettings()
  const until = switchedUntil === null ? null : nameMoment(new Date(switchedUntil), timeZone)
  return (
    <>
      {discussion.note !== null && (
        <p className={styles.note} dir="auto">
          {discussion.note}
        </p>
      )}
      {state !== 'open' && (
        <p className={styles.note}>
          {until === null ? words.discussion[state] : words.discussion.switched[state](until)}
        </p>
      )}
    </>
  )
}

function Frame({ total, postId, children }: { total: number; postId: string; children: ReactNode }) {
  return (
    <section
      id={discussionId}
      data-post={postId}
      tabIndex={-1}
      className={styles.section}
      aria-labelledby="discussion-title"
    >
      <h2 id="discussion-title" className={styles.title}>
        {total === 0 ? words.discussion.title : words.discussion.count(total)}
      </h2>
      {children}
    </section>
  )
}

function Threads({ page, slug, mayReply }: { page: CommentPageDto; slug: string; mayReply: boolean }) {
  if (page.threads.length === 0) return mayReply ? <Empty /> : null
  return (
    <>
      <ThreadList threads={page.threads} slug={slug} mayReply={mayReply} />
      {page.next !== null && (
        <a className={styles.further} href={routes.olderComments(slug, page.next)}>
          {words.discussion.more}
        </a>
      )}
    </>
  )
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{words.discussion.emptyTitle}</p>
      <p>{words.discussion.emptyText}</p>
    </div>
  )
}

async function Guidelines() {
  const { commentGuidelines } = await cachedGetSettings()
  if (commentGuidelines.length === 0) return null
  return (
    <details className={formStyles.guidelines}>
      <summary>{words.discussion.guidelines}</summary>
      <div className={formStyles.guidelinesText}>
        <ShortText value={commentGuidelines} />
      </div>
    </details>
  )
}
