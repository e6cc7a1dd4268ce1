import type { Metadata } from 'next'
import { cachedGetSettings, cachedFindTopic, cachedListPosts } from '#lib/content/cached.ts'
import { routes } from '#lib/routes.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import * as words from '#lib/words/en.ts'
import { ListHead } from '#app/_components/list-head.tsx'
import { NotFound, notFoundMetadata } from '#app/_components/not-found.tsx'
import { ListPage } from '#app/_components/list-page.tsx'
import { topicColour } from '#app/_components/topic-links.tsx'
import { getEdit } from '#app/_lib/get-edit.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'

interface TopicViewProps {
  slug: string
  page: number
}

export async function buildTopicMetadata({ slug, page }: TopicViewProps): Promise<Metadata> {
  const [topic, settings] = await Promise.all([cachedFindTopic({ slug }), cachedGetSettings()])
  if (!topic) return notFoundMetadata
  return buildMetadata({
    siteName: settings.name,
    title: page === 1 ? topic.title : words.lists.pageTitle(topic.title, page),
    description: topic.description ?? words.lists.topicArticles(topic.title),
    path: routes.topicPage(slug, page),
  })
}

/** One page of a topic's articles. */
export async function TopicView({ slug, page }: TopicViewProps) {
  const [topic, edit] = await Promise.all([cachedFindTopic({ slug }), getEdit()])
  if (!topic) return redirectOrNotFound({ path: routes.topic(slug) })
  const list = await cachedListPosts({ topic: slug, page })
  if (page > 1 && list.posts.length === 0) return <NotFound />
  const mark = (path: string) => edit({ type: 'topic', id: topic.id, path })
  return (
    <ListPage
      {...list}
      head={
        <ListHead
          title={topic.title}
          description={topic.description}
          colour={topicColour(topic)}
          marks={{ title: mark('title'), description: mark('description') }}
        />
      }
      hrefOf={(number) => routes.topicPage(slug, number)}
    />
  )
}
