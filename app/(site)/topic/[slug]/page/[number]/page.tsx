import { NotFound, notFoundMetadata } from '#app/_components/not-found.tsx'
import { parsePageNumber } from '#app/_lib/page-number.ts'
import { buildTopicMetadata, TopicView } from '../../topic-view.tsx'
import { readSegment } from '#app/_lib/read-segment.ts'

interface TopicListPageProps {
  params: Promise<{ slug: string; number: string }>
}

export const generateStaticParams = () => [{ slug: '_', number: '_' }]

export async function generateMetadata({ params }: TopicListPageProps) {
  const { slug: segment, number } = await params
  const slug = readSegment(segment)
  const page = parsePageNumber(number)
  return page === null ? notFoundMetadata : buildTopicMetadata({ slug, page })
}

export default async function TopicListPage({ params }: TopicListPageProps) {
  const { slug: segment, number } = await params
  const slug = readSegment(segment)
  const page = parsePageNumber(number)
  if (page === null) return <NotFound />
  return <TopicView slug={slug} page={page} />
}
