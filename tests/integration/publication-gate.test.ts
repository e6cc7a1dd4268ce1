import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createContentReader } from '#lib/content/content-reader.ts'
import type { ContentReader } from '#lib/content/content-reader.ts'
import { findPost } from '#lib/content/find-post.ts'
import { listPosts } from '#lib/content/list-posts.ts'
import { createDraftReader, createReader } from '#sanity/client.ts'
import { readToken, useLake } from '#tests/contract/lake-harness.ts'

const noon = new Date('2026-11-23T12:00:00Z')
let now = noon
const lake = useLake(() => ({ clock: { now: () => now } }))
let reader: ContentReader
let draftReader: ContentReader
/** A caller in preview mode, but without a token. */
let curiousReader: ContentReader

const post = (name: string, fields: object = {}) => ({
  _id: `post-${name}`,
  _type: 'post',
  title: name,
  slug: { _type: 'slug', current: name },
  author: { _type: 'reference', _ref: 'nicole' },
  publishedAt: '2026-11-01T08:00:00Z',
  ...fields,
})

beforeAll(async () => {
  const client = lake.client()
  await client.create({ _id: 'nicole', _type: 'author', name: 'Nicole', slug: { current: 'nicole' } })
  await client.create(post('scheduled', { publishedAt: '2026-11-23T12:30:00.000Z' }))
  await client.create(post('undated', { publishedAt: undefined }))
  await client.create({ ...post('secret'), _id: 'drafts.post-secret' })
  const settings = { projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' }
  const env = { ...settings, readToken, lakeUrl: lake.url }
  reader = createContentReader(createReader(env))
  draftReader = createContentReader(createDraftReader({ env, token: readToken }), { isPreview: true })
  curiousReader = createContentReader(createReader({ ...env, readToken: undefined }), { isPreview: true })
})
beforeEach(() => {
  now = noon
})

test.each(['secret', 'undated', 'scheduled'])(
  'an editor previews /post/%s, a reader finds nothing',
  async (name) => {
    expect((await findPost({ slug: name }, draftReader)).value).toMatchObject({ slug: name, title: name })
    const { posts } = (await listPosts({ page: 1 }, draftReader)).value
    expect(posts.map(({ slug }) => slug)).toContain(name)
    expect((await findPost({ slug: name }, reader)).value).toBeNull()
  },
)

test('an open gate shows no draft without a token', async () => {
  expect((await findPost({ slug: 'secret' }, curiousReader)).value).toBeNull()
})

test.each(['2026-11-23T14:15:00+02:00', '2026-11-23T12:15:00Z', '2026-11-23T12:15:00.000Z'])(
  'a post is due at its time, in any notation: %s',
  async (publishedAt) => {
    await lake.client().createOrReplace(post('elsewhere', { publishedAt }))
    now = new Date('2026-11-23T12:14:59.999Z')
    expect(await findPost({ slug: 'elsewhere' }, reader)).toMatchObject({
      value: null,
      nextDueAt: publishedAt,
    })
    now = new Date('2026-11-23T12:15:00.001Z')
    expect((await findPost({ slug: 'elsewhere' }, reader)).value?.slug).toBe('elsewhere')
    await lake.client().delete('post-elsewhere')
  },
)
