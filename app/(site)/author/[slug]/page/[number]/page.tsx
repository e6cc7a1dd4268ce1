import { routes } from '#lib/routes.ts'
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
  return buildAuthorMetadata(await readParams(params))
}

export default async function AuthorListPage({ params }: AuthorListPageProps) {
  const { slug, page } = await readParams(params)
  return <AuthorView slug={slug} page={page} />
}
