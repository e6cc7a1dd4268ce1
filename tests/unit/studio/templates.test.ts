import { expect, test } from 'vitest'
import { createSchema } from 'sanity'
import { postTemplates } from '#sanity/schema/templates.ts'
import { schemaTypes } from '#sanity/schema/index.ts'
import { checkPost } from '#sanity/writing/checklist.ts'

const schema = createSchema({ name: 'default', types: schemaTypes })

type Resolver = (params: object, context: object) => Promise<Record<string, unknown>>

/** The first values of a post, for an editor of this name and authors with these ids. */
async function begin(id: string, { name = 'Edith Editor', authors = [] as string[], params = {} } = {}) {
  const template = postTemplates.find((item) => item.id === id)
  if (typeof template?.value !== 'function') throw new Error(`no template ${id}`)
  const client = { fetch: () => Promise.resolve(authors) }
  const context = { currentUser: { id: 'u', name }, getClient: () => client, schema }
  return await (template.value as Resolver)(params, context)
}

test('a new post has no byline unless an author has the editor’s name', async () => {
  expect(await begin('post')).toEqual({})
  expect(await begin('post', { authors: ['a'] })).toEqual({ author: { _type: 'reference', _ref: 'a' } })
  expect(await begin('post', { authors: ['a', 'b'] })).toEqual({})
  expect(await begin('post', { authors: ['a'], name: '' })).toEqual({})
})

test('a post created in the list of an author or a topic belongs to it', async () => {
  const params = { id: 'x' }
  const byAuthor = await begin('post-by-author', { authors: ['own'], params })
  expect(byAuthor['author']).toEqual({ _type: 'reference', _ref: 'x' })
  const byTopic = await begin('post-by-topic', { params })
  expect(byTopic['topics']).toEqual([{ _type: 'reference', _key: expect.any(String), _ref: 'x' }])
})

test.each(['post-article', 'post-comparison'])(
  'the skeleton of %s has its headings in order, and keys of its own',
  async (id) => {
    const { body } = (await begin(id)) as { body: { _key: string; _type: string }[] }
    const again = (await begin(id)) as { body: { _key: string }[] }
    const keys = [...body, ...again.body].map(({ _key }) => _key)
    expect(new Set(keys).size).toBe(keys.length)
    const headings = checkPost({ body }, { known: null, now: new Date() }).find(
      (check) => check.id === 'headings',
    )
    expect(headings?.findings).toEqual([])
    expect(body.map(({ _type }) => _type)).toContain('keyTakeaways')
    expect(body.some(({ _type }) => _type === 'comparison')).toBe(id === 'post-comparison')
  },
)
