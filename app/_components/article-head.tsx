import type { Post } from '#lib/content/dto.ts'
import { dayMs } from '#lib/time.ts'
import { pictureRatios } from '#sanity/writing/picture-ratios.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { noEdit } from './edit.ts'
import type { Edit } from './edit.ts'
import { Picture } from './picture.tsx'
import { PublishedDate } from './published-date.tsx'
import { TopicLinks } from './topic-links.tsx'
import styles from './article-head.module.css'

/** A change within a day of publishing is not announced. */
const isUpdated = ({ publishedAt, updatedAt }: Post) =>
  new Date(updatedAt).getTime() - new Date(publishedAt).getTime() > dayMs

export function ArticleHead({ post, edit = noEdit }: { post: Post; edit?: Edit }) {
  const mark = (path: string) => edit({ type: 'post', id: post.id, path })
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <TopicLinks topics={post.topics} label={words.article.topics} />
        <h1 className={styles.title} {...mark('title')}>
          {post.title}
        </h1>
        <p className={styles.standfirst} {...mark('standfirst')}>
          {post.standfirst}
        </p>
        <Byline post={post} mark={mark} />
      </div>
      {post.cover && (
        <div className={styles.cover} {...mark('cover')}>
          <Picture
            picture={post.cover}
            ratio={pictureRatios.cover}
            sizes="(min-width: 62rem) 58rem, 100vw"
            first
          />
        </div>
      )}
    </header>
  )
}

function Byline({ post, mark }: { post: Post; mark: (path: string) => ReturnType<Edit> }) {
  const { author } = post
  return (
    <div className={styles.byline}>
      {author.portrait && (
        <div className={styles.portrait}>
          <Picture picture={author.portrait} ratio={pictureRatios.portrait} sizes="3rem" decorative />
        </div>
      )}
      <div>
        <p>
          {words.article.by}{' '}
          <a href={routes.author(author.slug)} {...mark('author')}>
            {author.name}
          </a>
        </p>
        <p className={styles.facts} {...mark('publishedAt')}>
          <PublishedDate date={post.publishedAt} /> · {words.article.readingTime(post.readingMinutes)}
          {isUpdated(post) && (
            <>
              {' '}
              · {words.article.updated} <PublishedDate date={post.updatedAt} />
            </>
          )}
        </p>
      </div>
    </div>
  )
}
