import { buildTopicMetadata, TopicView } from './topic-view.tsx'

interface TopicPageProps {
  params: Promise<{ slug: string }>
}

export const generateStaticParams = () => [{ slug: '_' }]

export async function generateMetadata({ params }: TopicPageProps) {
  return buildTopicMetadata({ slug: (await params).slug, page: 1 })
}

export default async function TopicPage({ params }: TopicPageProps) {
  const { slug } = await params
  return <TopicView slug={slug} page={1} />
}
