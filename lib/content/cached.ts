import { cacheLife, cacheTag } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { sanityClient, sanityDraftClient } from '#sanity/client.ts'
import { isPreviewing } from '#sanity/live.ts'
import { contentTag, documentTag, documentTypeTag, dueTag } from '../cache-tags.ts'
import { getDatabase } from '../db.ts'
import { isBuilding } from '../env.ts'
import { AppError } from '../errors.ts'
import { cacheSeconds } from './cache-seconds.ts'
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
import { listFeedPosts } from './list-feed-posts.ts'
import { listPosts } from './list-posts.ts'
import type { PostList, PostListInput } from './list-posts.ts'
import { listSitemap } from './list-sitemap.ts'
import type { SitemapEntry } from './list-sitemap.ts'
import { listTopics } from './list-topics.ts'
import type { Sourced } from './sourced.ts'

/**
 * The one cache boundary of content. What is read is kept until one of its documents changes, or a scheduled post is
 * due. What an editor previews is read with its drafts, and never kept. While building there is no lake, and everything
 * is empty. Throws `content/unavailable`, which is never kept.
 */
export const cachedGetSettings = (): Promise<Settings> =>
  read({ kept: readSettings, drafts: getSettings, whileBuilding: defaultSettings })
export const cachedListTopics = (): Promise<Topic[]> =>
  read({ kept: readTopics, drafts: listTopics, whileBuilding: [] })
export const cachedListPosts = (input: PostListInput): Promise<PostList> =>
  read({
    kept: () => readPosts(input),
    drafts: (reader) => listPosts(input, reader),
    whileBuilding: { posts: [], page: input.page, pages: 1 },
  })
export const cachedGetPost = (address: Address): Promise<Post | null> =>
  read({
    kept: () => readPost(address.slug),
    drafts: (reader) => findPost(address, reader),
    whileBuilding: null,
  })
export const cachedGetAuthor = (address: Address): Promise<Author | null> =>
  read({
    kept: () => readAuthor(address.slug),
    drafts: (reader) => findAuthor(address, reader),
    whileBuilding: null,
  })
export const cachedGetTopic = (address: Address): Promise<Topic | null> =>
  read({
    kept: () => readTopic(address.slug),
    drafts: (reader) => findTopic(address, reader),
    whileBuilding: null,
  })
export const cachedGetPage = (address: Address): Promise<Page | null> =>
  read({
    kept: () => readPage(address.slug),
    drafts: (reader) => findPage(address, reader),
    whileBuilding: null,
  })
export const cachedFindRedirect = (place: { path: string }): Promise<Redirect | null> =>
  read({
    kept: () => readRedirect(place.path),
    drafts: (reader) => findRedirect(place, reader),
    whileBuilding: null,
  })
export const cachedFindFormerAddress = ({ path }: { path: string }): Promise<string | null> =>
  read({ kept: () => readFormerAddress(path), whileBuilding: null })
// Feeds, the site's map and the discussion are what readers get, also when an editor looks.
export const cachedListFeedPosts = (): Promise<Post[]> => read({ kept: readFeedPosts, whileBuilding: [] })
export const cachedListSitemap = (): Promise<SitemapEntry[]> => read({ kept: readSitemap, whileBuilding: [] })
export const cachedFindPostForDiscussion = (address: PostAddress): Promise<PostForDiscussion | null> =>
  read({ kept: () => readPostForDiscussion(address), whileBuilding: null })

interface Address {
  slug: string
}

const reader = () => createContentReader(sanityClient())
const draftReader = () => createContentReader(sanityDraftClient(), { isPreview: true })

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

async function readFormerAddress(path: string) {
  'use cache'
  return keep(await findFormerAddress({ path }, { reader: reader(), db: getDatabase().db }))
}

async function readPostForDiscussion(address: PostAddress) {
  'use cache'
  return keep(await findPostForDiscussion(address, reader()))
}

/** Tells the cache, from inside an entry, what it is made of and how long it holds. */
function keep<Value>({ value, documentIds, types, nextDueAt }: Sourced<Value>): Value {
  cacheTag(contentTag, ...new Set([...documentIds.map(documentTag), ...types.map(documentTypeTag)]))
  if (nextDueAt !== null) cacheTag(dueTag(nextDueAt))
  const seconds = cacheSeconds(nextDueAt, new Date())
  if (seconds === null) cacheLife('max')
  else cacheLife(seconds)
  return value
}

interface Reading<Value> {
  kept: () => Promise<Value>
  /** How to read it for an editor who previews; left out where drafts have no place. */
  drafts?: (reader: ContentReader) => Promise<Sourced<Value>>
  whileBuilding: Value
}

async function read<Value>({ kept, drafts, whileBuilding }: Reading<Value>): Promise<Value> {
  if (isBuilding()) return whileBuilding
  if (drafts && (await isPreviewing())) return (await drafts(draftReader())).value
  try {
    return await kept()
  } catch (cause) {
    // An error crosses the cache as a copy without its class and code; Next's own signals pass as they are.
    unstable_rethrow(cause)
    throw new AppError('content/unavailable', { log: 'content could not be read', cause })
  }
}
