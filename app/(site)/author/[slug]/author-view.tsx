import type { Metadata } from 'next'
import { toPlainText } from '@portabletext/react'
import { cachedFindAuthor, cachedGetSettings, cachedListPosts } from '#lib/content/cached.ts'
import type { Author } from '#lib/content/dto.ts'
import { getSiteUrl } from '#lib/env.ts'
import { routes } from '#lib/routes.ts'
import { buildAuthorJsonLd } from '#lib/seo/build-json-ld.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import * as words from '#lib/words/en.ts'
import { AuthorCard } from '#app/_components/author-card.tsx'
import { JsonLd } from '#app/_components/json-ld.tsx'
import { NotFound, notFoundMetadata } from '#app/_components/not-found.tsx'
import { ListPage } from '#app/_components/list-page.tsx'
import { socialImage } from '#app/_components/social-image.ts'
import { getEdit } from '#app/_lib/get-edit.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'

interface AuthorViewProps {
  slug: string
  page: number
}

export async function buildAuthorMetadata({ slug, page }: AuthorViewProps): Promise<Metadata> {
  const [author, settings] = await Promise.all([cachedFindAuthor({ slug }), cachedGetSettings()])
  if (!author) return notFoundMetadata
  return buildMetadata({
    siteName: settings.name,
    title: page === 1 ? author.name : words.lists.pageTitle(author.name, page),
    description: toPlainText(author.bio) || words.lists.authorArticles(author.name),
    path: routes.authorPage(slug, page),
    image: socialImage(author.portrait),
  })
}

/** One page of an author's articles, under the author's card. */
export async function AuthorView({ slug, page }: AuthorViewProps) {
  const [author, edit] = await Promise.all([cachedFindAuthor({ slug }), getEdit()])
  if (!author) return redirectOrNotFound({ path: routes.author(slug) })
  const list = await cachedListPosts({ author: slug, page })
  if (page > 1 && list.posts.length === 0) return <NotFound />
  return (
    <>
      <AuthorJsonLd author={author} />
      <ListPage
        {...list}
        head={<AuthorCard author={author} own edit={edit} />}
        hrefOf={(number) => routes.authorPage(slug, number)}
      />
    </>
  )
}

async function AuthorJsonLd({ author }: { author: Author }) {
  const settings = await cachedGetSettings()
  const siteUrl = getSiteUrl()
  const image = socialImage(author.portrait)
  const imageUrl = image && new URL(image.url, siteUrl).href
  return <JsonLd data={buildAuthorJsonLd({ author, imageUrl }, { siteUrl, settings })} />
}
