import { buildAuthorMetadata, AuthorView } from './author-view.tsx'

interface AuthorPageProps {
  params: Promise<{ slug: string }>
}

export const generateStaticParams = () => [{ slug: '_' }]

export async function generateMetadata({ params }: AuthorPageProps) {
  return buildAuthorMetadata({ slug: (await params).slug, page: 1 })
}

export default async function AuthorPage({ params }: AuthorPageProps) {
  const { slug } = await params
  return <AuthorView slug={slug} page={1} />
}
