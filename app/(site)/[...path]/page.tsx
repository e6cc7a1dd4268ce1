import type { Metadata } from 'next'
import { cachedFindPage, cachedGetSettings } from '#lib/content/cached.ts'
import { routes } from '#lib/routes.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import { notFoundMetadata } from '../../_components/not-found.tsx'
import { QuotingBody } from '../../_components/portable-text/quoting-body.tsx'
import { socialImage } from '../../_components/social-image.ts'
import { getEdit } from '../../_lib/get-edit.ts'
import { redirectOrNotFound } from '../../_lib/redirect-or-not-found.tsx'
import styles from './page.module.css'
import { readSegment } from '#app/_lib/read-segment.ts'

interface ContentPageProps {
  params: Promise<{ path: string[] }>
}

export const generateStaticParams = () => [{ path: ['_'] }]

/** Pages of the CMS have one segment; longer addresses can only be redirects. */
async function findPage(params: ContentPageProps['params']) {
  const { path } = await params
  const [slug, ...more] = path
  return slug === undefined || more.length > 0 ? null : cachedFindPage({ slug: readSegment(slug) })
}

export async function generateMetadata({ params }: ContentPageProps): Promise<Metadata> {
  const [page, settings] = await Promise.all([findPage(params), cachedGetSettings()])
  if (!page) return notFoundMetadata
  return buildMetadata({
    siteName: settings.name,
    title: page.seo.title ?? page.title,
    description: page.seo.description ?? settings.description,
    path: routes.page(page.slug),
    image: socialImage(page.seo.image),
  })
}

/** All other addresses: a page of the CMS, a redirect of the CMS, or "not found". */
export default async function ContentPage({ params }: ContentPageProps) {
  const [page, edit] = await Promise.all([findPage(params), getEdit()])
  if (!page) return redirectOrNotFound({ path: `/${(await params).path.join('/')}` })
  const document = { type: 'page' as const, id: page.id }
  return (
    <article className={styles.page} data-document={`page:${page.id}`}>
      <h1 className={styles.title} {...edit({ ...document, path: 'title' })}>
        {page.title}
      </h1>
      <QuotingBody blocks={page.body} editable={{ of: document, edit }} />
    </article>
  )
}
