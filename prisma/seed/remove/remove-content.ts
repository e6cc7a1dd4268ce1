import type { SanityClient } from '@sanity/client'
import { articles } from '../content/articles/index.ts'
import { authors, pages, redirects, settings, topics } from '../content/documents.ts'
import { drawings } from '../content/pictures/index.ts'

const sampleIds: readonly string[] = [
  ...articles.map(({ id }) => id),
  ...[...topics, ...authors, ...pages, ...redirects, settings].map(({ _id }) => _id),
]

export interface RemovedContent {
  removed: number
  /** Titles of sample documents that stay: the owner changed them, or other documents refer to them. */
  kept: string[]
}

interface Found {
  _id: string
  title: string
  isChanged: boolean
}

/**
 * Deletes the sample documents and their pictures. A document that was changed, has a draft, or is referred to by a
 * remaining document stays. The client must see drafts, and may write.
 */
export async function removeSampleContent(client: SanityClient): Promise<RemovedContent> {
  const found = await client.fetch<Found[]>(
    `*[_id in $ids]{
      _id,
      "title": coalesce(title, name, from, _id),
      "isChanged": _updatedAt != _createdAt || count(*[_id == "drafts." + ^._id]) > 0
    }`,
    { ids: sampleIds },
  )
  const unchanged = found.filter(({ isChanged }) => !isChanged).map(({ _id }) => _id)
  const ids = await withoutReferred(client, unchanged)
  if (ids.length > 0) {
    const transaction = client.transaction()
    for (const id of ids) transaction.delete(id)
    await transaction.commit({ visibility: 'sync' })
  }
  await removePictures(client)
  const kept = found.filter(({ _id }) => !ids.includes(_id)).map(({ title }) => title)
  return { removed: ids.length, kept }
}

/** The documents without references from outside the list. A dropped document may refer to others, so it repeats. */
async function withoutReferred(client: SanityClient, ids: string[]): Promise<string[]> {
  const free = await client.fetch<string[]>(
    `*[_id in $ids && count(*[!(_id in $ids) && references(^._id)]) == 0]._id`,
    { ids },
  )
  return free.length === ids.length ? free : withoutReferred(client, free)
}

/** Deletes the drawings that no document shows. */
async function removePictures(client: SanityClient): Promise<void> {
  const names = Object.keys(drawings).map((name) => `${name}.png`)
  const unused = await client.fetch<string[]>(
    `*[_type == "sanity.imageAsset" && originalFilename in $names && count(*[references(^._id)]) == 0]._id`,
    { names },
  )
  for (const id of unused) await client.delete(id)
}
