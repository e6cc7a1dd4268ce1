import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { dependenciesOfChanges } from '#sanity/lake/engine/change-dependencies.ts'
import type { LakeDocument } from '#sanity/lake/engine/document.ts'
import { PerspectiveViews } from '#sanity/lake/engine/perspective.ts'
import type { Perspective } from '#sanity/lake/engine/perspective.ts'
import { runAsked } from '#sanity/lake/engine/run-asked.ts'
import { condensed, syncTagsOf } from '#sanity/lake/wire/sync-tags.ts'
import { postQuery, postsQuery } from '#sanity/queries/posts.ts'
import { settingsQuery } from '#sanity/queries/site.ts'

const publishedIds = ['a', 'b', 'c']
const ids = publishedIds.flatMap((id) => [id, `drafts.${id}`, `versions.r.${id}`])
const types = ['post', 'author', 'settings']
const slugs = ['one', 'two']

const body = fc.record(
  {
    _type: fc.constantFrom(...types),
    title: fc.constantFrom('A', 'B'),
    slug: fc.record({ current: fc.constantFrom(...slugs) }),
    author: fc.record({ _ref: fc.constantFrom(...publishedIds) }),
    topics: fc.array(fc.record({ _ref: fc.constantFrom(...publishedIds) }), { maxLength: 2 }),
    publishedAt: fc.constantFrom('2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'),
  },
  { requiredKeys: ['_type'] },
)
// Through JSON, because objects of fast-check have no prototype.
const stored = (id: string, value: Record<string, unknown>): LakeDocument => ({
  ...(JSON.parse(JSON.stringify(value)) as { _type: string }),
  _id: id,
  _rev: crypto.randomUUID(),
  _createdAt: '',
  _updatedAt: '',
})
const write = fc.record({ id: fc.constantFrom(...ids), body: fc.option(body, { nil: undefined }) })
const transaction = fc.uniqueArray(write, { minLength: 1, maxLength: 3, selector: ({ id }) => id })

const queries = [
  '*',
  'count(*)',
  '*[_type == "post"]',
  '*[_type == "post" && slug.current == $slug][0]{title, "author": author->{title, "of": author->title}}',
  '*[slug.current == $slug || _id == $id].title',
  '*[_id == $id][0].title',
  '*[_id in [$id, "drafts.b"]]{title}',
  '*[_type in ["author", "settings"]] | order(title asc)[0...2]{title}',
  '*[references($id)]{_id}',
  '*[_type == "post" && references($id)]{_id}',
  '*[_type == "post" && author->slug.current == $slug]{_id}',
  '*[_type == "post"] | order(author->title desc){_id}',
  '*[_id == $id][0]{"same": *[_type == ^._type && _id != ^._id]{title}}',
  '*[_id == $id][0]{"titles": topics[]->title, "count": count(*[_type == "author"])}',
  '*[!(_type == "post")]{_id}',
  '*[defined(author->title) && slug.current == $slug]{_id}',
  'defined(*[_type == "settings"][0])',
  '{"first": *[_type == "author"][0].title, "all": count(*[slug.current in ["one", "three"]])}',
  postQuery,
  postsQuery,
  settingsQuery,
]
const perspectives: Perspective[] = ['raw', 'published', ['drafts'], ['r', 'drafts'], ['r']]
const asked = fc.record({
  query: fc.constantFrom(...queries),
  slug: fc.constantFrom(...slugs),
  id: fc.constantFrom(...ids),
  perspective: fc.constantFrom(...perspectives),
})

const answer = (views: PerspectiveViews, { query, slug, id, perspective }: Ask) => {
  const index = views.view({ perspective, isPublicOnly: false })
  const params = { slug, id, topic: null, author: null, from: 0, to: 10, isPreview: false }
  const { result, dependencies } = runAsked({
    query,
    params,
    index,
    identity: 'test',
    now: new Date('2026-01-01T00:00:00Z'),
    project: { projectId: 'local', dataset: 'production' },
    tick: () => undefined,
  })
  const tags = syncTagsOf({ dataset: 'production', dependencies: condensed({ dependencies, index }) })
  return { result: JSON.stringify(result), tags: new Set(tags) }
}
type Ask = { query: string; slug: string; id: string; perspective: Perspective }

test('a transaction that changes the result of a query shares a tag with it', () => {
  let changedCount = 0
  fc.assert(
    fc.property(fc.array(transaction, { minLength: 2, maxLength: 8 }), asked, (transactions, ask) => {
      const views = new PerspectiveViews()
      for (const writes of transactions) {
        const before = answer(views, ask)
        const changes = writes.map((one) => ({
          id: one.id,
          before: views.documents.get(one.id),
          after: one.body && stored(one.id, one.body),
        }))
        for (const { id, after } of changes) views.put(id, after)
        const dependencies = dependenciesOfChanges({ changes, documents: views.documents.values() })
        const told = syncTagsOf({ dataset: 'production', dependencies })
        if (isDeepStrictEqual(before.result, answer(views, ask).result)) continue
        changedCount += 1
        expect(told.some((tag) => before.tags.has(tag))).toBe(true)
      }
    }),
    { numRuns: 600 },
  )
  // The property would also be true if results never changed.
  expect(changedCount).toBeGreaterThan(300)
})

test('a change elsewhere shares no tag with a query for one document', () => {
  const views = new PerspectiveViews()
  for (const id of ['a', 'b']) views.put(id, stored(id, { _type: 'post', slug: { current: id } }))
  const ask = {
    query: '*[_type == "post" && slug.current == $slug][0]',
    slug: 'a',
    id: 'a',
    perspective: 'raw',
  } as const
  const { tags } = answer(views, ask)
  const [before, after] = [views.documents.get('b'), stored('b', { _type: 'post', slug: { current: 'c' } })]
  const dependencies = dependenciesOfChanges({ changes: [{ id: 'b', before, after }], documents: [after] })
  expect(syncTagsOf({ dataset: 'production', dependencies }).filter((tag) => tags.has(tag))).toEqual([])
})

test('a result of hundreds of documents has few tags, and none is missed', () => {
  const views = new PerspectiveViews()
  for (let number = 0; number < 300; number += 1) {
    const id = `n${number}`
    views.put(id, stored(id, { _type: 'post', author: { _ref: `n${number + 1}` } }))
  }
  const ask = {
    query: '*[_type == "post"]{"next": author->_type}',
    slug: '',
    id: '',
    perspective: 'raw',
  } as const
  const { tags } = answer(views, ask)
  expect(tags.size).toBeLessThanOrEqual(60)
  const after = stored('n300', { _type: 'author' })
  const changes = [{ id: 'n300', before: undefined, after }]
  const told = syncTagsOf({
    dataset: 'production',
    dependencies: dependenciesOfChanges({ changes, documents: [] }),
  })
  expect(told.some((tag) => tags.has(tag))).toBe(true)
})
