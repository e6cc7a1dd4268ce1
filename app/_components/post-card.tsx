import type { PostSummary } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { pictureRatios } from '#sanity/writing/picture-ratios.ts'
import { noEdit } from './edit.ts'
import type { Edit } from './edit.ts'
import { Picture } from './picture.tsx'
import { PublishedDate } from './published-date.tsx'
import { TopicLinks } from './topic-links.tsx'
import styles from './post-card.module.css'

interface PostCardProps {
  post: PostSummary
  /** The headline's level. */
  heading: 'h2' | 'h3'
  /** `lead`: the wide first card of the front page, whose cover loads first. */
  variant?: 'lead' | 'card'
  edit?: Edit
}

const coverSizes = {
  lead: '(min-width: 56rem) 38rem, 100vw',
  card: '(min-width: 64rem) 22rem, (min-width: 40rem) 46vw, 100vw',
}

/** A post in a list. Its only link to the article is the headline; the whole card is clickable. */
export function PostCard({ post, heading: Heading, variant = 'card', edit = noEdit }: PostCardProps) {
  const mark = (path: string) => edit({ type: 'post', id: post.id, path })
  return (
    <article className={`${styles.card} ${variant === 'lead' ? styles.lead : ''}`}>
      {post.cover && (
        <div className={styles.cover} {...mark('cover')}>
          <Picture
            picture={post.cover}
            ratio={pictureRatios.cover}
            sizes={coverSizes[variant]}
            first={variant === 'lead'}
            decorative
          />
        </div>
      )}
      <div className={styles.text}>
        <TopicLinks topics={post.topics} label={words.article.topics} />
        <Heading className={styles.title} {...mark('title')}>
          <a className={styles.link} href={routes.post(post.slug)}>
            {post.title}
          </a>
        </Heading>
        <p className={styles.standfirst} {...mark('standfirst')}>
          {post.standfirst}
        </p>
        <p className={styles.byline}>
          {post.author.name} · <PublishedDate date={post.publishedAt} /> ·{' '}
          {words.article.readingTime(post.readingMinutes)}
        </p>
      </div>
    </article>
  )
}
