import { escapeMarkup, wrapCdata } from './escape.ts'

export interface FeedChannel {
  title: string
  description: string
  /** Absolute address of the page with the list of articles. */
  url: string
  /** Absolute address of the feed itself. */
  feedUrl: string
}

export interface FeedItem {
  /** Never changes, even when the address does: feed readers recognise an article by it. */
  id: string
  title: string
  url: string
  author: string
  topics: string[]
  /** ISO 8601. */
  publishedAt: string
  /** ISO 8601. */
  updatedAt: string
  summary: string
  /** The text as HTML, already escaped (`buildPostHtml`). */
  html: string
}

const rfc822 = (date: string) => new Date(date).toUTCString()

function buildItem(item: FeedItem): string {
  return [
    '<item>',
    `<title>${escapeMarkup(item.title)}</title>`,
    `<link>${escapeMarkup(item.url)}</link>`,
    `<guid isPermaLink="false">${escapeMarkup(item.id)}</guid>`,
    `<pubDate>${rfc822(item.publishedAt)}</pubDate>`,
    `<dc:creator>${escapeMarkup(item.author)}</dc:creator>`,
    ...item.topics.map((topic) => `<category>${escapeMarkup(topic)}</category>`),
    `<description>${escapeMarkup(item.summary)}</description>`,
    `<content:encoded>${wrapCdata(item.html)}</content:encoded>`,
    '</item>',
  ].join('\n')
}

/** An RSS 2.0 document with the full text of articles. https://www.rssboard.org/rss-specification */
export function buildRss({ channel, items }: { channel: FeedChannel; items: FeedItem[] }): string {
  const latest = items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    `<title>${escapeMarkup(channel.title)}</title>`,
    `<link>${escapeMarkup(channel.url)}</link>`,
    `<atom:link href="${escapeMarkup(channel.feedUrl)}" rel="self" type="application/rss+xml"/>`,
    `<description>${escapeMarkup(channel.description)}</description>`,
    '<language>en</language>',
    ...(latest === undefined ? [] : [`<lastBuildDate>${rfc822(latest)}</lastBuildDate>`]),
    ...items.map(buildItem),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}
