import { cacheLife, cacheTag } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { sanityClient } from '#sanity/client.ts'
import { contentTag, documentTag, documentTypeTag } from '../cache-tags.ts'
import { isBuilding } from '../env.ts'
import { AppError } from '../errors.ts'
import { cacheSeconds } from './cache-seconds.ts'
import { createContentReader } from './content-reader.ts'
import type { Author, Page, Post, PostForDiscussion, Settings, Topic } from './dto.ts'
import { findAuthor } from './find-author.ts'
import { findPage } from './find-page.ts'
import { findPostForDiscussion } from './find-post-for-discussion.ts'
import type { PostAddress } from './find-post-for-discussion.ts'
import { findPost } from './find-post.ts'
import { findRedirect } from './find-redirect.ts'
import type { Redirect } from './find-redirect.ts'
import { findTopic } from './find-topic.ts'
import { defaultSettings, getSettings } from './get-settings.ts'
import { listFeedPosts } from './list-feed-posts.ts'
import { listPosts } from './list-posts.ts'
import type { PostList, PostListInput } from './list-posts.ts'
import { listSitemap } from './list-sitemap.ts'
import type { SitemapEntry } from './list-sitemap.ts'
import { listTopics } from './list-topics.ts'
import type { Sourced } from './sourced.ts'

/**
 * The one cache boundary of content. What is read is kept until one of its documents changes, or a scheduled post is
 * due. While building there is no lake, and everything is empty. Throws `content/unavailable`, which is never kept.
 */
export const cachedGetSettings = (): Promise<Settings> => read(readSettings, defaultSettings)
export const cachedListTopics = (): Promise<Topic[]> => read(readTopics, [])
export const cachedListFeedPosts = (): Promise<Post[]> => read(readFeedPosts, [])
export const cachedListSitemap = (): Promise<SitemapEntry[]> => read(readSitemap, [])
export const cachedListPosts = (input: PostListInput): Promise<PostList> =>
  read(() => readPosts(input), { posts: [], page: input.page, pages: 1 })
export const cachedGetPost = ({ slug }: { slug: string }): Promise<Post | null> =>
  read(() => readPost(slug), null)
export const cachedGetAuthor = ({ slug }: { slug: string }): Promise<Author | null> =>
  read(() => readAuthor(slug), null)
export const cachedGetTopic = ({ slug }: { slug: string }): Promise<Topic | null> =>
  read(() => readTopic(slug), null)
export const cachedGetPage = ({ slug }: { slug: string }): Promise<Page | null> =>
  read(() => readPage(slug), null)
export const cachedFindRedirect = ({ path }: { path: string }): Promise<Redirect | null> =>
  read(() => readRedirect(path), null)
export const cachedFindPostForDiscussion = (address: PostAddress): Promise<PostForDiscussion | null> =>
  read(() => readPostForDiscussion(address), null)

const reader = () => createContentReader(sanityClient())

async function readSettings() {
  'use cache'
  return keep(await getSettings(reader()))
}

async function readTopics() {
  'use cache'
  return keep(await listTopics(reader()))
}

async function readFeedPosts() {
  'use cache'
  return keep(await listFeedPosts(reader()))
}

async function readSitemap() {
  'use cache'
  return keep(await listSitemap(reader()))
}

async function readPosts(input: PostListInput) {
  'use cache'
  return keep(await listPosts(input, reader()))
}

async function readPost(slug: string) {
  'use cache'
  return keep(await findPost({ slug }, reader()))
}

async function readAuthor(slug: string) {
  'use cache'
  return keep(await findAuthor({ slug }, reader()))
}

async function readTopic(slug: string) {
  'use cache'
  return keep(await findTopic({ slug }, reader()))
}

async function readPage(slug: string) {
  'use cache'
  return keep(await findPage({ slug }, reader()))
}

async function readRedirect(path: string) {
  'use cache'
  return keep(await findRedirect({ path }, reader()))
}

async function readPostForDiscussion(address: PostAddress) {
  'use cache'
  return keep(await findPostForDiscussion(address, reader()))
}

/** Tells the cache, from inside an entry, what it is made of and how long it holds. */
function keep<Value>({ value, documentIds, types, nextDueAt }: Sourced<Value>): Value {
  cacheTag(contentTag, ...new Set([...documentIds.map(documentTag), ...types.map(documentTypeTag)]))
  const seconds = cacheSeconds(nextDueAt, new Date())
  if (seconds === null) cacheLife('max')
  else cacheLife(seconds)
  return value
}

async function read<Value>(readCached: () => Promise<Value>, whileBuilding: Value): Promise<Value> {
  if (isBuilding()) return whileBuilding
  try {
    return await readCached()
  } catch (cause) {
    // An error crosses the cache as a copy without its class and code; Next's own signals pass as they are.
    unstable_rethrow(cause)
    throw new AppError('content/unavailable', { log: 'content could not be read', cause })
  }
}
