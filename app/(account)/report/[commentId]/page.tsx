import type { Metadata } from 'next'
import { getViewer } from '#lib/auth/viewer.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import { getComment } from '#lib/comments/get-comment.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { isAppError } from '#lib/errors.ts'
import { isUuid } from '#lib/ids.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { CommentBody } from '#app/_discussion/comment-body.tsx'
import { ReportForm } from './report-form.tsx'
import styles from '../report.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.report.title, robots: { index: false, follow: false } }

/** Reports a comment, for anybody, with and without scripts. */
export default async function ReportPage({ params }: { params: Promise<{ commentId: string }> }) {
  const viewer = await getViewer()
  const found = await findReported((await params).commentId)
  if (!found) return <Gone />
  const { comment, href } = found
  return (
    <>
      <h1>{words.report.title}</h1>
      <p>{words.report.lead}</p>
      <h2>{words.report.comment}</h2>
      <blockquote className={styles.quoted}>
        <p>
          <bdi className={styles.name}>{comment.author?.name}</bdi>
        </p>
        <CommentBody source={comment.body ?? ''} />
      </blockquote>
      <ReportForm id={comment.id} email={viewer.kind === 'signed-in' ? viewer.email : null} back={href} />
    </>
  )
}

/** A published comment with the address of its place; null for any other. */
async function findReported(id: string): Promise<{ comment: CommentDto; href: string } | null> {
  if (!isUuid(id)) return null
  const deps = getCommentDeps()
  try {
    const comment = await getComment(id, deps)
    const post = await deps.findPostById(comment.postId)
    if (!post || comment.state !== 'published') return null
    return { comment, href: await locateComment({ comment, slug: post.slug }, deps) }
  } catch (error) {
    if (isAppError(error) && error.code === 'comments/not-found') return null
    throw error
  }
}

function Gone() {
  noteNotFound()
  return (
    <>
      <h1>{words.report.goneTitle}</h1>
      <p>{words.report.gone}</p>
      <p>
        <a href={routes.home()}>{words.notPosted.home}</a>
      </p>
    </>
  )
}
