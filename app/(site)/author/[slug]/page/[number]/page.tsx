import { NotFound, notFoundMetadata } from '#app/_components/not-found.tsx'
import { parsePageNumber } from '#app/_lib/page-number.ts'
import { buildAuthorMetadata, AuthorView } from '../../author-view.tsx'
import { readSegment } from '#app/_lib/read-segment.ts'

interface AuthorListPageProps {
  params: Promise<{ slug: string; number: string }>
}

export const generateStaticParams = () => [{ slug: '_', number: '_' }]

export async function generateMetadata({ params }: AuthorListPageProps) {
  const { slug: segment, number } = await params
  const slug = readSegment(segment)
  const page = parsePageNumber(number)
  return page === null ? notFoundMetadata : buildAuthorMetadata({ slug, page })
}

export default async function AuthorListPage({ params }: AuthorListPageProps) {
  const { slug: segment, number } = await params
  const slug = readSegment(segment)
  const page = parsePageNumber(number)
  if (page === null) return <NotFound />
  return <AuthorView slug={slug} page={page} />
}
