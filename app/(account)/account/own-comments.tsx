import type { OwnComment } from '#lib/comments/list-own-comments.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { PublishedDate } from '../../_components/published-date.tsx'
import { CommentBody } from '../../_discussion/comment-body.tsx'
import { WhyHeld } from '../../_discussion/why-held.tsx'
import styles from '../account.module.css'

/** The reader's own comments, newest first, with links to change and delete them. */
export function OwnComments({ comments, mayWrite }: { comments: OwnComment[]; mayWrite: boolean }) {
  return (
    <ol className={styles.list}>
      {comments.map((own) => (
        <li key={own.comment.id}>
          <OwnCommentView {...own} canEdit={own.canEdit && mayWrite} />
        </li>
      ))}
    </ol>
  )
}

function OwnCommentView({ comment, post, canEdit }: OwnComment) {
  const { id, body, createdAt, state } = comment
  return (
    <article id={`comment-${id}`}>
      <p className={styles.note}>
        <PublishedDate date={createdAt} />{' '}
        {post ? (
          <a href={state === 'held' ? routes.post(post.slug) : routes.comment(post.slug, id)}>
            {words.account.onPost(post.title)}
          </a>
        ) : (
          words.account.onNoPost
        )}
        {state === 'held' && <> · {words.writing.heldMark}</>}
      </p>
      <WhyHeld reasons={comment.heldBecause} />
      <CommentBody source={body ?? ''} />
      {/* The deletion page works without an article: `_` then replaces its slug. */}
      <p className={styles.deeds}>
        {canEdit && post && <a href={routes.editComment(post.slug, id)}>{words.owning.edit}</a>}
        <a href={routes.deleteComment(post?.slug ?? '_', id)}>{words.owning.delete}</a>
      </p>
    </article>
  )
}
