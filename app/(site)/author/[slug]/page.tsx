import { buildAuthorMetadata, AuthorView } from './author-view.tsx'
import { readSegment } from '#app/_lib/read-segment.ts'

interface AuthorPageProps {
  params: Promise<{ slug: string }>
}

export const generateStaticParams = () => [{ slug: '_' }]

export async function generateMetadata({ params }: AuthorPageProps) {
  return buildAuthorMetadata({ slug: readSegment((await params).slug), page: 1 })
}

export default async function AuthorPage({ params }: AuthorPageProps) {
  const slug = readSegment((await params).slug)
  return <AuthorView slug={slug} page={1} />
}
