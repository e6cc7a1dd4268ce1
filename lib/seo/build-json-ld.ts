import type { Blog, BlogPosting, Person, ProfilePage, WithContext } from 'schema-dts'
import type { Author, Post, Settings } from '../content/dto.ts'
import { routes } from '../routes.ts'

interface Context {
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  settings: Pick<Settings, 'name' | 'motto' | 'description'>
}

const schemaOrg = 'https://schema.org'

function describePerson(author: Pick<Author, 'name' | 'slug'>, { siteUrl }: Context) {
  return {
    '@type': 'Person' as const,
    '@id': `${siteUrl}${routes.author(author.slug)}#person`,
    name: author.name,
    url: `${siteUrl}${routes.author(author.slug)}`,
  }
}

/** https://schema.org/Blog, for the front page. */
export function buildBlogJsonLd(context: Context): WithContext<Blog> {
  const { siteUrl, settings } = context
  return {
    '@context': schemaOrg,
    '@type': 'Blog',
    '@id': `${siteUrl}/#blog`,
    url: `${siteUrl}/`,
    name: settings.name,
    alternativeHeadline: settings.motto,
    description: settings.description,
    inLanguage: 'en',
  }
}

/** https://schema.org/BlogPosting, for an article. `imageUrl` is absolute. */
export function buildPostJsonLd(
  { post, imageUrl, wordCount }: { post: Post; imageUrl: string | undefined; wordCount: number },
  context: Context,
): WithContext<BlogPosting> {
  const url = `${context.siteUrl}${routes.post(post.slug)}`
  return {
    '@context': schemaOrg,
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: post.title,
    description: post.standfirst,
    datePublished: post.publishedAt,
    dateModified: post.updatedAt,
    author: describePerson(post.author, context),
    isPartOf: { '@id': `${context.siteUrl}/#blog` },
    articleSection: post.topics.map(({ title }) => title),
    inLanguage: 'en',
    wordCount,
    discussionUrl: `${context.siteUrl}${routes.discussion(post.slug)}`,
    ...(imageUrl && { image: imageUrl }),
  }
}

/** https://schema.org/ProfilePage, for an author's page. `imageUrl` is absolute. */
export function buildAuthorJsonLd(
  { author, imageUrl }: { author: Author; imageUrl: string | undefined },
  context: Context,
): WithContext<ProfilePage> {
  const person: Person = {
    ...describePerson(author, context),
    ...(author.role && { jobTitle: author.role }),
    ...(imageUrl && { image: imageUrl }),
    sameAs: author.socialLinks.map(({ url }) => url),
  }
  return {
    '@context': schemaOrg,
    '@type': 'ProfilePage',
    url: `${context.siteUrl}${routes.author(author.slug)}`,
    mainEntity: person,
  }
}
