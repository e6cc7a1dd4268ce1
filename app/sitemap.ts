import type { MetadataRoute } from 'next'
import { cachedListSitemap } from '#lib/content/cached.ts'
import { getSiteUrl } from '#lib/env.ts'
import { routes } from '#lib/routes.ts'

/** https://www.sitemaps.org/protocol.html */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const siteUrl = getSiteUrl()
  const entries = await cachedListSitemap()
  return [
    ...entries.map(({ path, updatedAt }) => ({ url: `${siteUrl}${path}`, lastModified: updatedAt })),
    { url: `${siteUrl}${routes.transparency()}` },
  ]
}
