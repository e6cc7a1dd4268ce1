import type { LiveEvent, SyncTag } from '@sanity/client'
import { expect, test } from 'vitest'
import { eventually } from '#tests/setup/eventually.ts'
import { clientOf, readToken, startLake, useLake } from './lake-harness.ts'

const lake = useLake()

const tagsOf = async (query: string) => {
  const { syncTags } = await lake
    .client()
    .fetch<unknown>(query, {}, { filterResponse: false, perspective: 'drafts' })
  return new Set(syncTags)
}

interface Live {
  events: LiveEvent[]
  tags: () => SyncTag[]
  stop: () => void
}

async function follow({
  client = lake.client({ token: readToken }),
  includeDrafts = true,
} = {}): Promise<Live> {
  const events: LiveEvent[] = []
  const subscription = client.live.events({ includeDrafts }).subscribe((event) => events.push(event))
  await eventually(() => expect(events).toHaveLength(1))
  const tags = () => events.flatMap((event) => (event.type === 'message' ? event.tags : []))
  return { events, tags, stop: () => subscription.unsubscribe() }
}

test('the tags of a change are those of the affected queries, and of no other query', async () => {
  const writer = lake.client()
  await writer.create({ _id: 'author', _type: 'author', name: 'Ada' })
  await writer.create({
    _id: 'post',
    _type: 'post',
    slug: { current: 'post' },
    author: { _type: 'reference', _ref: 'author' },
  })
  const concerned = await tagsOf('*[_type == "post" && slug.current == "post"][0]{"by": author->name}')
  const other = await tagsOf('*[_type == "page" && slug.current == "about"][0]')
  const live = await follow()
  await writer.patch('author').set({ name: 'Grace' }).commit()
  await eventually(() => expect(live.tags()).not.toHaveLength(0))
  live.stop()
  expect(live.events[0]).toMatchObject({ type: 'welcome' })
  expect(live.tags().some((tag) => concerned.has(tag))).toBe(true)
  expect(live.tags().some((tag) => other.has(tag))).toBe(false)
  const options = {
    lastLiveEventId:
      live.events.at(-1)?.type === 'message' ? (live.events.at(-1) as { id: string }).id : null,
  }
  expect(await lake.client().fetch('*[_id == "author"][0].name', {}, options)).toBe('Grace')
})

test('a change that gives an empty query a result has one of that query’s tags', async () => {
  const missing = await tagsOf('*[_type == "post" && slug.current == "to-come"][0]')
  const live = await follow()
  await lake.client().create({ _id: 'drafts.to-come', _type: 'post', slug: { current: 'to-come' } })
  await eventually(() => expect(live.tags().some((tag) => missing.has(tag))).toBe(true))
  live.stop()
})

test('an anonymous listener gets no tags of drafts', async () => {
  const live = await follow({ client: lake.client({ token: undefined as never }), includeDrafts: false })
  await lake.client().create({ _id: 'drafts.quiet', _type: 'quiet', slug: { current: 'quiet' } })
  await lake.client().create({ _id: 'loud', _type: 'loud' })
  await eventually(() => expect(live.tags()).not.toHaveLength(0))
  live.stop()
  const quiet = await tagsOf('*[_type == "quiet" && slug.current == "quiet"]')
  expect(live.tags().some((tag) => quiet.has(tag))).toBe(false)
  // A tag does not show the name of its document.
  expect(live.tags().every((tag) => /^s1:[\w-]{12}$/.test(tag))).toBe(true)
})

test('a resuming listener gets the missed tags', async () => {
  const place = { connectionString: lake.connectionString, assetsFolder: lake.assetsFolder }
  const first = await startLake(place)
  const live = await follow({ client: clientOf({ url: first.url }) })
  await lake.client().create({ _id: 'before', _type: 'before' })
  await eventually(() => expect(live.tags()).not.toHaveLength(0))
  await first.stop()
  await lake.client().create({ _id: 'missed', _type: 'missed' })
  const missed = await tagsOf('*[_type == "missed"]')
  const second = await startLake({ ...place, port: Number(new URL(first.url).port) })
  await eventually(() => expect(live.tags().some((tag) => missed.has(tag))).toBe(true))
  live.stop()
  await second.stop()
  expect(live.events.map(({ type }) => type)).not.toContain('restart')
})
