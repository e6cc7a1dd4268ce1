import { cacheLife, cacheTag } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { sanityClient, sanityDraftClient } from '#sanity/client.ts'
import { isPreviewing } from '#sanity/live.ts'
import { contentTag, documentTag, documentTypeTag, dueTag } from '../cache-tags.ts'
import { getDatabase } from '../db.ts'
import { isBuilding } from '../env.ts'
import { AppError } from '../errors.ts'
import { routes } from '../routes.ts'
import { cacheSeconds } from './cache-seconds.ts'
import { parsePath } from './content-path.ts'
import { createContentReader } from './content-reader.ts'
import type { ContentReader } from './content-reader.ts'
import type { Author, Page, Post, PostForDiscussion, Settings, Topic } from './dto.ts'
import { findAuthor } from './find-author.ts'
import { findFormerAddress } from './find-former-address.ts'
import { findPage } from './find-page.ts'
import { findPostForDiscussion } from './find-post-for-discussion.ts'
import type { PostAddress } from './find-post-for-discussion.ts'
import { findPost } from './find-post.ts'
import { findRedirect } from './find-redirect.ts'
import type { Redirect } from './find-redirect.ts'
import { findTopic } from './find-topic.ts'
import { defaultSettings, getSettings } from './get-settings.ts'
import { listAuthorNames } from './list-author-names.ts'
import { listFeedPosts } from './list-feed-posts.ts'
import { listPosts } from './list-posts.ts'
import type { PostList, PostListInput } from './list-posts.ts'
import { listSitemap } from './list-sitemap.ts'
import type { SitemapEntry } from './list-sitemap.ts'
import { listTopics } from './list-topics.ts'
import { reportFault } from './report-fault.ts'
import type { Sourced } from './sourced.ts'

/**
 * The cache boundary of content: values are cached until one of their documents changes or a scheduled post is due.
 * A preview reads drafts and caches nothing. During the build everything is empty. Throws `content/unavailable`, which
 * is not cached.
 */
const reads = {
  settings: drafted<object, Settings>((_, reader) => getSettings(reader), defaultSettings),
  topics: drafted<object, Topic[]>((_, reader) => listTopics(reader), []),
  posts: drafted<PostListInput, PostList>(listPosts, { posts: [], page: 1, pages: 1 }),
  post: drafted<Address, Post | null>(findPost, null),
  author: drafted<Address, Author | null>(findAuthor, null),
  topic: drafted<Address, Topic | null>(findTopic, null),
  page: drafted<Address, Page | null>(findPage, null),
  redirect: drafted<{ path: string }, Redirect | null>(findRedirect, null),
  formerAddress: published<{ path: string }, string | null>(
    (place, reader) => findFormerAddress(place, { reader, db: getDatabase().db }),
    null,
  ),
  feedPosts: published<object, Post[]>((_, reader) => listFeedPosts(reader), []),
  authorNames: published<object, string[]>((_, reader) => listAuthorNames(reader), []),
  sitemap: published<object, SitemapEntry[]>((_, reader) => listSitemap(reader), []),
  postForDiscussion: published<PostAddress, PostForDiscussion | null>(findPostForDiscussion, null),
}

export const cachedGetSettings = () => read('settings', {})
export const cachedListTopics = () => read('topics', {})
export const cachedListPosts = (input: PostListInput) => read('posts', input)
export const cachedFindPost = ({ slug }: Address) => read('post', { slug })
export const cachedFindAuthor = ({ slug }: Address) => read('author', { slug })
export const cachedFindTopic = ({ slug }: Address) => read('topic', { slug })
export const cachedFindPage = ({ slug }: Address) => read('page', { slug })
export const cachedFindRedirect = ({ path }: { path: string }) => read('redirect', { path })
export const cachedFindFormerAddress = ({ path }: { path: string }) => read('formerAddress', { path })
export const cachedListFeedPosts = () => read('feedPosts', {})
export const cachedListAuthorNames = () => read('authorNames', {})
export const cachedListSitemap = () => read('sitemap', {})

/** By a former slug, too: a page that was open while its post moved still sends that. */
export async function cachedFindPostForDiscussion(address: PostAddress): Promise<PostForDiscussion | null> {
  const post = await read('postForDiscussion', address)
  if (post || !('slug' in address)) return post
  const movedTo = await cachedFindFormerAddress({ path: routes.post(address.slug) })
  const now = movedTo === null ? null : parsePath(movedTo)
  return now?.type === 'post' ? read('postForDiscussion', { slug: now.slug }) : null
}

interface Address {
  slug: string
}

interface Read<Input, Value> {
  from: (input: Input, reader: ContentReader) => Promise<Sourced<Value>>
  whileBuilding: Value
  /** Whether a preview reads drafts; false for feeds, the sitemap and the discussion. */
  hasDrafts: boolean
}

function drafted<Input, Value>(from: Read<Input, Value>['from'], whileBuilding: Value): Read<Input, Value> {
  return { from, whileBuilding, hasDrafts: true }
}

function published<Input, Value>(from: Read<Input, Value>['from'], whileBuilding: Value): Read<Input, Value> {
  return { from, whileBuilding, hasDrafts: false }
}

type Name = keyof typeof reads
type InputOf<N extends Name> = (typeof reads)[N] extends Read<infer Input, unknown> ? Input : never
type ValueOf<N extends Name> = (typeof reads)[N]['whileBuilding']

async function read<N extends Name>(name: N, input: InputOf<N>): Promise<ValueOf<N>> {
  const { from, whileBuilding, hasDrafts } = entry(name)
  if (isBuilding()) return whileBuilding
  if (hasDrafts && (await isPreviewing())) {
    return (
      await from(input, createContentReader(sanityDraftClient(), { isPreview: true, report: reportFault }))
    ).value
  }
  try {
    return await keep(name, input)
  } catch (cause) {
    // An error leaves the cache as a copy without its class and code. Next's own signals pass unchanged.
    unstable_rethrow(cause)
    throw new AppError('content/unavailable', { log: 'content could not be read', cause })
  }
}

/** Reads a value, and gives the cache its tags and lifetime. Both arguments are the key of the entry. */
async function keep<N extends Name>(name: N, input: InputOf<N>): Promise<ValueOf<N>> {
  'use cache'
  const sourced = await entry(name).from(input, createContentReader(sanityClient(), { report: reportFault }))
  const { value, documentIds, types, nextDueAt } = sourced
  cacheTag(contentTag, ...new Set([...documentIds.map(documentTag), ...types.map(documentTypeTag)]))
  if (nextDueAt !== null) cacheTag(dueTag(nextDueAt))
  const seconds = cacheSeconds(nextDueAt, new Date())
  if (seconds === null) cacheLife('max')
  else cacheLife(seconds)
  return value
}

/** A row of `reads` with the types of its name, which TypeScript does not infer from a generic name. */
function entry<N extends Name>(name: N) {
  return reads[name] as unknown as Read<InputOf<N>, ValueOf<N>>
}
