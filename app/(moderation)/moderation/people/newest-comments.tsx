import { queueOf } from '#lib/moderation/queue.ts'
import type { PersonCommentDto } from '#lib/moderation/people/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { TimeAgo } from '#app/_components/time-ago.tsx'
import styles from './people.module.css'

interface Props {
  person: string
  comments: readonly PersonCommentDto[]
  timeZone: string
}

/** The newest comments of a person with their status, each with a link to the person's comments in its queue. */
export function NewestComments({ person, comments, timeZone }: Props) {
  if (comments.length === 0) return null
  return (
    <>
      <p className={styles.note}>{words.people.newest(comments.length)}</p>
      <ul className={styles.list}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <Words body={comment.body} />
            <p className={styles.note}>
              <Status person={person} status={comment.status} />,{' '}
              <TimeAgo date={comment.createdAt} timeZone={timeZone} />. <Place comment={comment} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The words of a comment as they were typed, the beginning of long ones. */
export function Words({ body }: { body: string }) {
  if (body === '') return <p className={styles.note}>{words.people.erased}</p>
  return (
    <blockquote className={styles.quote} dir="auto">
      {body}
    </blockquote>
  )
}

/** No queue has the deleted ones. */
function Status({ person, status }: { person: string; status: PersonCommentDto['status'] }) {
  const name = words.queue.statuses[status]
  if (status === 'DELETED') return name
  return (
    <>
      {name} (<a href={routes.moderation({ queue: queueOf(status), person })}>{words.people.inQueue}</a>)
    </>
  )
}

function Place({ comment: { id, post, status } }: { comment: PersonCommentDto }) {
  if (post === null) return words.queue.underNothing
  const href = status === 'PUBLISHED' ? routes.comment(post.slug, id) : routes.post(post.slug)
  return (
    <>
      {words.queue.under} <a href={href}>{post.title}</a>
    </>
  )
}
