import type { Metadata } from 'next'
import { cachedFindPost, cachedGetSettings } from '#lib/content/cached.ts'
import { routes } from '#lib/routes.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import * as words from '#lib/words/en.ts'
import { ArticleHead } from '#app/_components/article-head.tsx'
import { AuthorCard } from '#app/_components/author-card.tsx'
import { notFoundMetadata } from '#app/_components/not-found.tsx'
import { listHeadings } from '#app/_components/portable-text/list-headings.ts'
import { QuotingBody } from '#app/_components/portable-text/quoting-body.tsx'
import { PostList } from '#app/_components/post-list.tsx'
import { socialImage } from '#app/_components/social-image.ts'
import { TableOfContents } from '#app/_components/table-of-contents.tsx'
import { ScheduledNote } from '#app/_components/preview/scheduled-note.tsx'
import { getEdit } from '#app/_lib/get-edit.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'
import { CommentSection } from '#app/_discussion/comment-section.tsx'
import { PostJsonLd } from './post-json-ld.tsx'
import styles from './page.module.css'
import { readSegment } from '#app/_lib/read-segment.ts'

interface PostPageProps {
  params: Promise<{ slug: string }>
}

// An article is rendered at its first request and kept. The build reads no content but needs one parameter to try.
export const generateStaticParams = () => [{ slug: '_' }]

export async function generateMetadata({ params }: PostPageProps): Promise<Metadata> {
  const slug = readSegment((await params).slug)
  const [post, settings] = await Promise.all([cachedFindPost({ slug }), cachedGetSettings()])
  if (!post) return notFoundMetadata
  return buildMetadata({
    siteName: settings.name,
    title: post.seo.title ?? post.title,
    description: post.seo.description ?? post.standfirst,
    path: routes.post(post.slug),
    image: socialImage(post.seo.image ?? post.cover),
    article: {
      publishedAt: post.publishedAt,
      updatedAt: post.updatedAt,
      author: post.author.name,
      topics: post.topics.map(({ title }) => title),
    },
  })
}

export default async function PostPage({ params }: PostPageProps) {
  const slug = readSegment((await params).slug)
  const [post, edit] = await Promise.all([cachedFindPost({ slug }), getEdit()])
  if (!post) return redirectOrNotFound({ path: routes.post(slug) })
  return (
    <div className={styles.page}>
      <PostJsonLd post={post} />
      <ScheduledNote publishedAt={post.publishedAt} />
      <article className={styles.article} data-document={`post:${post.id}`}>
        <ArticleHead post={post} edit={edit} />
        <div className={styles.columns}>
          <div className={styles.contents}>
            <TableOfContents headings={listHeadings(post.body)} />
          </div>
          <div className={styles.body}>
            <QuotingBody blocks={post.body} editable={{ of: { type: 'post', id: post.id }, edit }} />
          </div>
        </div>
      </article>
      <div className={styles.column}>
        <AuthorCard author={post.author} edit={edit} />
      </div>
      {post.related.length > 0 && (
        <section aria-labelledby="related" data-print="hide">
          <h2 id="related" className={styles.heading}>
            {words.article.related}
          </h2>
          <PostList posts={post.related} heading="h3" edit={edit} />
        </section>
      )}
      <div className={styles.column} data-print="hide">
        <CommentSection post={post} />
      </div>
    </div>
  )
}
