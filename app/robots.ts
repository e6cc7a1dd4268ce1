import type { MetadataRoute } from 'next'
import { getSiteUrl } from '#lib/env.ts'
import { routes } from '#lib/routes.ts'

/** https://www.rfc-editor.org/rfc/rfc9309 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/api/',
        '/account',
        '/sign-in',
        '/comments/',
        '/dev/',
        '/moderation',
        '/studio',
        '/post/*/reply/',
        '/quote/',
        '/report/',
        '/statement/',
      ],
    },
    sitemap: `${getSiteUrl()}${routes.sitemap()}`,
  }
}
