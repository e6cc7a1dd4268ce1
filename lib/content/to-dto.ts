import type {
  AuthorQueryResult,
  PageQueryResult,
  PostForDiscussionQueryResult,
  PostQueryResult,
  PostsQueryResult,
  TopicQueryResult,
} from '#sanity/sanity.types.ts'
import type { Author, Discussion, Page, Post, PostForDiscussion, PostSummary, Seo, Topic } from './dto.ts'
import { readingMinutes } from './reading-time.ts'
import { toBody, toShortText } from './to-body.ts'
import { toPicture } from './to-picture.ts'

type RawSummary = PostsQueryResult['posts'][number]
type RawAuthor = NonNullable<AuthorQueryResult>
type RawTopic = NonNullable<TopicQueryResult>
export type RawPost = Omit<NonNullable<PostQueryResult['post']>, 'related'> & { related?: RawSummary[] }
type RawPage = NonNullable<PageQueryResult>
type RawSeo = RawPage['seo']

/**
 * A post in lists. Here and below, a document is null without an address, a title or name, and a post also without a
 * date or author. Clients other than the Studio can make such documents. Any other gap is empty.
 */
export function toPostSummary(raw: RawSummary): PostSummary | null {
  const { id, slug, title, standfirst, publishedAt, updatedAt, author, body } = raw
  if (!slug || !title || !publishedAt || !author?.slug || !author.name) return null
  const { id: authorId, slug: authorSlug, name, portrait } = author
  return {
    id,
    slug,
    title,
    standfirst: standfirst ?? '',
    cover: toPicture(raw.cover),
    author: { id: authorId, slug: authorSlug, name, portrait: toPicture(portrait) },
    topics: toTopics(raw.topics),
    publishedAt,
    updatedAt: updatedAt ?? publishedAt,
    readingMinutes: readingMinutes(body ?? []),
  }
}

export function toPost(raw: RawPost): Post | null {
  const { id, slug, title, publishedAt, updatedAt } = raw
  const author = raw.author && toAuthor(raw.author)
  if (!slug || !title || !publishedAt || !author) return null
  const body = toBody(raw.body)
  return {
    id,
    slug,
    title,
    standfirst: raw.standfirst ?? '',
    cover: toPicture(raw.cover),
    author,
    topics: toTopics(raw.topics),
    publishedAt,
    updatedAt: updatedAt ?? publishedAt,
    readingMinutes: readingMinutes(body),
    body,
    discussion: { ...toDiscussion(raw.discussion), note: raw.discussion?.note?.trim() || null },
    seo: toSeo(raw.seo),
    related: (raw.related ?? []).map(toPostSummary).filter((post) => post !== null),
  }
}

export function toAuthor(raw: RawAuthor): Author | null {
  const { id, slug, name, role } = raw
  if (!slug || !name) return null
  const portrait = toPicture(raw.portrait)
  return {
    id,
    slug,
    name,
    role,
    portrait,
    bio: toShortText(raw.bio),
    socialLinks: toSocialLinks(raw.socialLinks),
  }
}

export function toSocialLinks(raw: RawAuthor['socialLinks']): Author['socialLinks'] {
  return (raw ?? []).flatMap(({ platform, url }) => (platform && url ? [{ platform, url }] : []))
}

export function toTopic({ id, slug, title, description, colour }: RawTopic): Topic | null {
  return slug && title ? { id, slug, title, description, colour: colour ?? 1 } : null
}

// A reference to a withdrawn topic is null.
const toTopics = (raw: (RawTopic | null)[] | null): Topic[] =>
  (raw ?? []).map((topic) => topic && toTopic(topic)).filter((topic) => topic !== null)

export function toPage(raw: RawPage): Page | null {
  const { id, slug, title, updatedAt } = raw
  return slug && title ? { id, slug, title, body: toBody(raw.body), seo: toSeo(raw.seo), updatedAt } : null
}

export function toPostForDiscussion(raw: PostForDiscussionQueryResult['post']): PostForDiscussion | null {
  if (!raw?.slug || !raw.title || !raw.publishedAt) return null
  const { id, slug, title, publishedAt, authorName } = raw
  return { id, slug, title, publishedAt, authorName, discussion: toDiscussion(raw.discussion) }
}

/** The discussion is open unless the editors chose another mode. */
function toDiscussion(
  raw: Pick<NonNullable<RawPost['discussion']>, 'mode' | 'closesAfterDays'> | null,
): Omit<Discussion, 'note'> {
  return { mode: raw?.mode ?? 'open', closesAfterDays: raw?.closesAfterDays ?? null }
}

function toSeo(raw: RawSeo): Seo {
  return {
    title: raw?.title ?? null,
    description: raw?.description ?? null,
    image: toPicture(raw?.image ?? null),
  }
}
