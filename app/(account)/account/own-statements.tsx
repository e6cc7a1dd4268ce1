import type { OwnStatementDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { PublishedDate } from '../../_components/published-date.tsx'
import { CommentBody } from '../../_discussion/comment-body.tsx'
import styles from '../account.module.css'

/** The reader's comments that moderators restricted, each with the way to its reasons and the appeal. */
export function OwnStatements({ statements }: { statements: readonly OwnStatementDto[] }) {
  if (statements.length === 0) return null
  return (
    <section aria-labelledby="restricted" className={styles.own}>
      <h2 id="restricted">{words.account.restricted}</h2>
      <ol className={styles.list}>
        {statements.map(({ id, measure, decidedAt, post, body, statement }) => (
          <li key={id}>
            <article>
              <p className={styles.note}>
                <PublishedDate date={decidedAt} />{' '}
                {post ? (
                  <a href={routes.post(post.slug)}>{words.account.onPost(post.title)}</a>
                ) : (
                  words.account.onNoPost
                )}
              </p>
              <p>{words.statement.measure[measure]}</p>
              {body !== null && <CommentBody source={body} />}
              <p className={styles.deeds}>
                <a href={statement}>{words.ownStanding.statement}</a>
              </p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}
