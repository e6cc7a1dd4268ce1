import type { Metadata } from 'next'
import { cachedGetSettings, cachedListPosts } from '#lib/content/cached.ts'
import { routes } from '#lib/routes.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import * as words from '#lib/words/en.ts'
import { ListHead } from '#app/_components/list-head.tsx'
import { ListPage } from '#app/_components/list-page.tsx'
import { NotFound, notFoundMetadata } from '#app/_components/not-found.tsx'
import { parsePageNumber } from '#app/_lib/page-number.ts'

interface LatestPageProps {
  params: Promise<{ number: string }>
}

export const generateStaticParams = () => [{ number: '_' }]

export async function generateMetadata({ params }: LatestPageProps): Promise<Metadata> {
  const { number } = await params
  const { name, description } = await cachedGetSettings()
  const page = parsePageNumber(number)
  if (page === null) return notFoundMetadata
  const title = words.lists.pageTitle(words.lists.latest, page)
  return buildMetadata({ siteName: name, title, description, path: routes.homePage(page) })
}

export default async function LatestPage({ params }: LatestPageProps) {
  const { number } = await params
  const page = parsePageNumber(number)
  if (page === null) return <NotFound />
  const list = await cachedListPosts({ page })
  if (list.posts.length === 0) return <NotFound />
  return <ListPage {...list} head={<ListHead title={words.lists.latest} />} hrefOf={routes.homePage} />
}
