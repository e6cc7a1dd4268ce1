import type { CommentDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '../_components/named.tsx'
import { CommentBeginning, CommentBody } from './comment-body.tsx'
import { CommentTime } from './comment-time.tsx'
import { Folded } from './folded.tsx'
import { OwnComment } from './own-comment.tsx'
import { ReplyAction } from './reply-action.tsx'
import styles from './thread-list.module.css'

interface Props {
  comment: CommentDto
  heading: 'h2' | 'h3' | 'h4'
  /** The comment that a reply to a reply answers, since only one level is indented. */
  answers?: { href: string; name: string } | undefined
  mayReply: boolean
  /** Whether its words are shown on request only. */
  isFolded?: boolean
  /** The whole comment's address, when the page shows its beginning only. */
  wholeHref?: string | undefined
}

/** A comment, or the placeholder of a removed one. */
export function CommentView({ comment, heading, answers, mayReply, isFolded = false, wholeHref }: Props) {
  const { id, author, body, removedBy, parentId, state, marks, createdAt, replyCount } = comment
  const anchor = `comment-${id}`
  if (author === null || body === null) {
    return (
      <article id={anchor} className={styles.comment} tabIndex={-1}>
        <p className={styles.tombstone}>
          {removedBy ? words.discussion.removedBy[removedBy] : words.discussion.notShown}
        </p>
      </article>
    )
  }
  return (
    <article
      id={anchor}
      className={styles.comment}
      tabIndex={-1}
      aria-labelledby={`${anchor}-name`}
      data-version={comment.version}
      data-marks={marks.join(' ') || undefined}
    >
      <Head comment={comment} anchor={anchor} heading={heading} />
      {answers && (
        <p className={styles.answers}>
          <a href={answers.href}>
            <Named words={words.discussion.answers} name={answers.name} />
          </a>
        </p>
      )}
      <OwnComment comment={{ id, parentId, state, marks, createdAt, replyCount }}>
        <Folded isFolded={isFolded} summary={words.discussion.foldedComment}>
          {wholeHref === undefined ? (
            <CommentBody source={body} />
          ) : (
            <CommentBeginning source={body} href={wholeHref} />
          )}
        </Folded>
      </OwnComment>
      {mayReply && <ReplyAction id={id} name={author.name} />}
    </article>
  )
}

function Head({
  comment,
  anchor,
  heading: Heading,
}: Pick<Props, 'comment' | 'heading'> & { anchor: string }) {
  const { id, author, createdAt, editedAt } = comment
  return (
    <header className={styles.head}>
      <Heading id={`${anchor}-name`} className={styles.name}>
        <bdi>{author?.name}</bdi>
      </Heading>
      <Badges comment={comment} />
      <a className={styles.when} href={`#${anchor}`}>
        <CommentTime date={createdAt} />
      </a>
      {editedAt !== null && <span className={styles.when}>({words.discussion.edited})</span>}
      <a
        className={styles.report}
        href={routes.report(id)}
        rel="nofollow"
        aria-label={words.report.linkOf(author?.name ?? words.writing.someone)}
      >
        {words.report.link}
      </a>
    </header>
  )
}

function Badges({ comment: { author, marks } }: { comment: CommentDto }) {
  return (
    <>
      {author && author.role !== 'reader' && (
        <span className={styles.role}>{words.discussion.by[author.role]}</span>
      )}
      {marks.includes('pick') && <span className={styles.pick}>{words.discussion.pick}</span>}
      {marks.includes('pinned') && <span className={styles.when}>{words.discussion.pinned}</span>}
    </>
  )
}
