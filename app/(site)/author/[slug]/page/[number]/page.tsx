import { routes } from '#lib/routes.ts'
import { NotFound, notFoundMetadata } from '../../../../../_components/not-found.tsx'
import { readPageNumber } from '../../../../../_lib/page-number.ts'
import { buildAuthorMetadata, AuthorView } from '../../author-view.tsx'

interface AuthorListPageProps {
  params: Promise<{ slug: string; number: string }>
}

export const generateStaticParams = () => [{ slug: '_', number: '_' }]

async function readParams(params: AuthorListPageProps['params']) {
  const { slug, number } = await params
  return { slug, page: readPageNumber({ text: number, first: routes.author(slug) }) }
}

export async function generateMetadata({ params }: AuthorListPageProps) {
  const { slug, page } = await readParams(params)
  return page === null ? notFoundMetadata : buildAuthorMetadata({ slug, page })
}

export default async function AuthorListPage({ params }: AuthorListPageProps) {
  const { slug, page } = await readParams(params)
  if (page === null) return <NotFound />
  return <AuthorView slug={slug} page={page} />
}
