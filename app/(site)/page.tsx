import type { Metadata } from 'next'
import { cachedGetSettings, cachedListPosts, cachedListTopics } from '#lib/content/cached.ts'
import { getSiteUrl } from '#lib/env.ts'
import { routes } from '#lib/routes.ts'
import { buildBlogJsonLd } from '#lib/seo/build-json-ld.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import * as words from '#lib/words/en.ts'
import { AuthorCard } from '../_components/author-card.tsx'
import { EmptyList } from '../_components/empty-list.tsx'
import { JsonLd } from '../_components/json-ld.tsx'
import { Pagination } from '../_components/pagination.tsx'
import { PostCard } from '../_components/post-card.tsx'
import { PostList } from '../_components/post-list.tsx'
import { TopicIndex } from '../_components/topic-index.tsx'
import { getEdit } from '../_lib/get-edit.ts'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const { name, motto, description } = await cachedGetSettings()
  return buildMetadata({
    siteName: name,
    title: `${name} · ${motto}`,
    description,
    path: routes.home(),
    isHome: true,
  })
}

export default async function HomePage() {
  const [settings, list, topics, edit] = await Promise.all([
    cachedGetSettings(),
    cachedListPosts({ page: 1 }),
    cachedListTopics(),
    getEdit(),
  ])
  const [lead, ...rest] = list.posts
  return (
    <div className={styles.page}>
      <JsonLd data={buildBlogJsonLd({ siteUrl: getSiteUrl(), settings })} />
      <h1 className="visually-hidden">{settings.name}</h1>
      {lead ? <PostCard post={lead} heading="h2" variant="lead" edit={edit} /> : <EmptyList />}
      {rest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest" className={styles.heading}>
            {words.lists.latest}
          </h2>
          <PostList posts={rest} heading="h3" edit={edit} />
          <Pagination page={1} pages={list.pages} hrefOf={routes.homePage} />
        </section>
      )}
      {settings.author && <AuthorCard author={settings.author} edit={edit} />}
      <TopicIndex topics={topics} />
    </div>
  )
}
