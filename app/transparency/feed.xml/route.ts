import { cachedGetSettings } from '#lib/content/cached.ts'
import { getSiteUrl } from '#lib/env.ts'
import { buildRss } from '#lib/feeds/build-rss.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import { cachedGetTransparency } from '#lib/transparency/cached.ts'
import * as words from '#lib/words/en.ts'

/** The published hashes of the record. https://www.rssboard.org/rss-specification */
export async function GET(): Promise<Response> {
  const siteUrl = getSiteUrl()
  const [{ name }, { heads }] = await Promise.all([cachedGetSettings(), cachedGetTransparency()])
  const url = `${siteUrl}${routes.transparency()}`
  const xml = buildRss({
    channel: {
      title: words.transparency.feedTitle(name),
      description: words.transparency.recordNote,
      url,
      feedUrl: `${siteUrl}${routes.transparencyFeed()}`,
    },
    items: heads.map(({ day, seq, hash, publishedAt }) => ({
      id: hash,
      title: words.transparency.headOf(nameDay(new Date(day), { timeZone: 'UTC', style: 'long' })),
      url: `${url}#record`,
      author: name,
      topics: [],
      publishedAt,
      updatedAt: publishedAt,
      summary: words.transparency.headText({ seq, hash }),
      html: `<p>${words.transparency.headText({ seq, hash })}</p>`,
    })),
  })
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
