import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { getViewer } from '#lib/auth/viewer.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import { readOwnComment } from '#lib/comments/read-own-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { cachedFindPost } from '#lib/content/cached.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { belowPost, routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '../_components/lead-on.tsx'
import { readSegment } from '../_lib/read-segment.ts'
import { redirectIfMoved } from '../_lib/redirect-or-not-found.tsx'
import { CommentBody } from './comment-body.tsx'
import { unlessAway } from './unless-away.ts'
import { Unavailable } from './unavailable.tsx'
import styles from './thread-list.module.css'

interface Own {
  comment: CommentDto
  canEdit: boolean
  /** The comment's address. */
  href: string
}

interface Props {
  /** The segments of the page's address. */
  place: { slug: string; commentId: string }
  title: string
  deed: 'edit' | 'delete'
  children: (own: Own) => ReactNode
}

/**
 * A page for one of the reader's own comments. Anonymous visitors are sent to the sign-in. The address of a moved
 * post redirects; without the post, the page leads back to the account.
 */
export async function OwnPage({ place, title, deed, children }: Props) {
  await connection()
  const [slug, { commentId }] = [readSegment(place.slug), place]
  const post = await cachedFindPost({ slug })
  if (!post) await redirectIfMoved({ path: routes.post(slug), below: belowPost[deed](commentId) })
  const own = await unlessAway(findOwn(commentId))
  const here = deed === 'edit' ? routes.editComment : routes.deleteComment
  if (own === 'signed-out')
    return <LeadOn to={routes.signIn(here(slug, commentId))} label={words.signIn.title} />
  if (own === null) noteNotFound()
  const href = post ? routes.comment(slug, commentId) : routes.account()
  return (
    <div className={styles.page}>
      <header>
        <h1>{title}</h1>
        <p>
          {post ? (
            <a href={routes.discussion(slug)}>{words.discussion.backToArticle}</a>
          ) : (
            <a href={routes.account()}>{words.account.title}</a>
          )}
        </p>
      </header>
      {own === 'away' && <Unavailable />}
      {own === null && <p>{words.owning.notYours}</p>}
      {own !== 'away' && own !== null && (
        <>
          {deed === 'delete' && (
            <blockquote className={styles.quoted}>
              <CommentBody source={own.comment.body ?? ''} />
            </blockquote>
          )}
          {children({ ...own, href })}
        </>
      )}
    </div>
  )
}

async function findOwn(id: string) {
  const viewer = await getViewer()
  return viewer.kind === 'anonymous' ? 'signed-out' : readOwnComment({ viewer, id }, getCommentDeps())
}
