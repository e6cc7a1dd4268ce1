import { cachedGetSettings, cachedListFeedPosts } from '#lib/content/cached.ts'
import type { Post } from '#lib/content/dto.ts'
import { getSiteUrl } from '#lib/env.ts'
import { buildRss } from '#lib/feeds/build-rss.ts'
import type { FeedItem } from '#lib/feeds/build-rss.ts'
import { buildPostHtml } from '#lib/feeds/build-post-html.ts'
import { routes } from '#lib/routes.ts'
import { pictureUrl } from '#sanity/image.ts'
import { withQuotes } from '../_lib/with-quotes.ts'

/** The latest articles in full. https://www.rssboard.org/rss-specification */
export async function GET(): Promise<Response> {
  const siteUrl = getSiteUrl()
  const [settings, posts] = await Promise.all([cachedGetSettings(), cachedListFeedPosts()])
  const xml = buildRss({
    channel: {
      title: settings.name,
      description: settings.description,
      url: `${siteUrl}${routes.home()}`,
      feedUrl: `${siteUrl}${routes.feed()}`,
    },
    items: await Promise.all(posts.map((post) => describePost({ post, siteUrl }))),
  })
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}

async function describePost({ post, siteUrl }: { post: Post; siteUrl: string }): Promise<FeedItem> {
  const body = await withQuotes(post.body)
  return {
    id: post.id,
    title: post.title,
    url: `${siteUrl}${routes.post(post.slug)}`,
    author: post.author.name,
    topics: post.topics.map(({ title }) => title),
    publishedAt: post.publishedAt,
    updatedAt: post.updatedAt,
    summary: post.standfirst,
    html: buildPostHtml(
      { ...post, body },
      {
        siteUrl,
        pictureUrlOf: (picture) => pictureUrl(picture, { width: Math.min(picture.width, 1200) }),
      },
    ),
  }
}
