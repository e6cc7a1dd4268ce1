import { buildTopicMetadata, TopicView } from './topic-view.tsx'
import { readSegment } from '#app/_lib/read-segment.ts'

interface TopicPageProps {
  params: Promise<{ slug: string }>
}

export const generateStaticParams = () => [{ slug: '_' }]

export async function generateMetadata({ params }: TopicPageProps) {
  return buildTopicMetadata({ slug: readSegment((await params).slug), page: 1 })
}

export default async function TopicPage({ params }: TopicPageProps) {
  const slug = readSegment((await params).slug)
  return <TopicView slug={slug} page={1} />
}
