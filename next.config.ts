import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  // Links here are plain `<a>`, so there is nothing to prefetch. With it, a page not yet rendered would be answered by
  // a shell of its route first, and an article is to arrive whole, with a real status.
  partialPrefetching: false,
  cacheHandler: `${import.meta.dirname}/app/_cache/cache-handler.ts`,
  cacheHandlers: { default: `${import.meta.dirname}/app/_cache/data-cache-handler.ts` },
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  // Done once for each page and file instead of once for each reader: `lib/web/compress-once.ts`. The ETag comes
  // with the cache entry, for the same reason.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  // `npm run check` reads the types of everything, tests too; the owner's first start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pino',
    'nodemailer',
    'graphile-worker',
  ],
  experimental: {
    // Who may send a form is judged in `app/_action.ts`, in words; Next would answer a bare 500. `lib/web/claims.ts`
    // hands every foreign origin on as `null`; the site's own is public behind a proxy, where Next sees another host.
    serverActions: { allowedOrigins: ['**.*', 'null'] },
  },
  redirects: () =>
    Promise.resolve([
      // The first page of a list is the list.
      { source: '/page/1', destination: '/', permanent: true },
      { source: '/:list(author|topic)/:slug/page/1', destination: '/:list/:slug', permanent: true },
      // The addresses of the blog's former home.
      { source: '/blog-feed.xml', destination: '/feed.xml', permanent: true },
      { source: '/blog/categories/:slug', destination: '/topic/:slug', permanent: true },
    ]),
}

export default config
