import { routes } from '../routes.ts'

export interface SocialImage {
  url: string
  width: number
  height: number
  alt: string
}

export interface PageDescription {
  siteName: string
  /** The page's title; unless `isHome`, the site's name is added. */
  title: string
  description: string
  /** Path of the page's canonical address. */
  path: string
  image?: SocialImage | undefined
  isHome?: boolean
  /** For articles only. Dates are ISO 8601. */
  article?: { publishedAt: string; updatedAt: string; author: string; topics: string[] }
}

/**
 * The metadata of a page, in the shape of Next's `Metadata`. Paths are relative: `metadataBase` of the root layout makes
 * them absolute. https://ogp.me
 */
export function buildMetadata(page: PageDescription) {
  const { siteName, title, description, path, image, article } = page
  const fullTitle = page.isHome ? title : `${title} · ${siteName}`
  const common = {
    title,
    description,
    url: path,
    siteName,
    locale: 'en',
    ...(image && { images: [image] }),
  }
  return {
    title: fullTitle,
    description,
    alternates: {
      canonical: path,
      types: { 'application/rss+xml': [{ url: routes.feed(), title: siteName }] },
    },
    openGraph: article
      ? {
          ...common,
          type: 'article' as const,
          publishedTime: article.publishedAt,
          modifiedTime: article.updatedAt,
          authors: [article.author],
          tags: article.topics,
        }
      : { ...common, type: 'website' as const },
    twitter: { card: image ? ('summary_large_image' as const) : ('summary' as const), title, description },
  }
}
