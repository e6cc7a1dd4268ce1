import type { ReactNode } from 'react'
import type { Post } from '#lib/content/dto.ts'
import type { CommentDto, ThreadDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { Discussion } from './discussion.tsx'
import { readDiscussionState } from './discussion-state.ts'
import { discussionId } from './show-comment.ts'
import { ThreadList } from './thread-list.tsx'
import { Unavailable } from './unavailable.tsx'
import styles from './thread-list.module.css'

interface Props {
  post: Post
  title: string
  /** 'away' when the discussion can't be reached. */
  threads: ThreadDto[] | 'away'
  /** The comment of the page's address, if it names one. */
  wholeId?: string
  /** Comments of earlier pages that replies here answer. */
  answered?: CommentDto[]
  /** Links to further pages. */
  children?: ReactNode
}

/** A page with comments for which the article's page has no room. */
export async function ThreadsPage({ post, title, threads, wholeId, answered, children }: Props) {
  const { state } = await readDiscussionState(post)
  return (
    <div className={styles.page}>
      <header>
        <h1>{title}</h1>
        <p>
          <a href={routes.discussion(post.slug)}>{words.discussion.backToArticle}</a>
        </p>
      </header>
      {threads === 'away' ? (
        <Unavailable />
      ) : (
        <Discussion post={post}>
          <section
            id={discussionId}
            data-post={post.id}
            tabIndex={-1}
            className={styles.section}
            aria-labelledby="threads-title"
          >
            <h2 id="threads-title" className="visually-hidden">
              {words.discussion.title}
            </h2>
            <ThreadList slug={post.slug} mayReply={state !== 'closed'} {...{ threads, wholeId, answered }} />
          </section>
        </Discussion>
      )}
      {children}
    </div>
  )
}
