import { expect, test } from 'vitest'
import { getBoundedDelta, parseBounded } from '#sanity/lake/engine/bounded-query.ts'
import * as people from '#sanity/queries/people-and-topics.ts'
import * as posts from '#sanity/queries/posts.ts'
import * as site from '#sanity/queries/site.ts'
import { siteWebhook } from '#sanity/webhook.ts'

const isBounded = (query: string, params = {}) => parseBounded({ query, params }) !== undefined

const siteQueries: [string, string][] = Object.entries({ ...people, ...posts, ...site })

test.each(siteQueries)("the site's own %s runs at once", (_, query) => {
  const names = [...query.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
  const params: Record<string, number> = Object.fromEntries(names.map((name) => [name, 1]))
  expect(isBounded(query, params)).toBe(true)
})

test.each([
  '*[_type == "post" && title match "post 1*"] | order(publishedAt desc)[0...20]{..., author->, "n": count(body)}',
  '*[_type in $types && [title, slug.current, pt::text(body)] match $term]{_id, _type} | order(_updatedAt desc)',
  '*[_id in path("drafts.**") && references($id)]',
  '*[]{"url": "https://example.org/" + slug.current + "?a=" + _rev, "all": array::join(tags[].name, ", ")}',
  '*{"n": count(body)}[n > 2] | order(n asc){n, "twice": n * 2}',
  '*[_type == "post"] | score(title match "a*", boost(title match "b", 2)) | order(_score desc)',
])('%s runs at once', (query) => {
  expect(isBounded(query, { types: ['post'], term: 'wor*', id: 'x' })).toBe(true)
})

const times = ({ count, text }: { count: number; text: string }) => text.repeat(count)

test.each([
  [
    'a text doubled from stage to stage',
    `{"x":"aa"}${times({ count: 13, text: '{"x":x+x}' })}{"r": x match "*a*b"}`,
  ],
  ['a list doubled by splats', `{"x":[1]}${times({ count: 26, text: '{"x":[...x,...x]}' })}`],
  ['a list doubled by flattening', `{"x":[1]}${times({ count: 26, text: '{"x":[{"y":x},{"y":x}][].y[]}' })}`],
  [
    'a tree of twins looked through',
    `{"x":{"a":1}}${times({ count: 26, text: '{"x":{"a":x,"b":x}}' })}[references("z")]`,
  ],
  ['a text split into letters', 'string::split(title, "")'],
  ['a wildcard between letters', '*[title match "a*b"]'],
  ['a pattern that a document holds', '*[title match ^.title]'],
  ['a long pattern', `*[title match "${'ab '.repeat(100)}"]`],
  ['two leaps of a path', '*[title in path("**.a.**")]'],
  ['brackets in brackets, of which the parser tries each twice', '*[a in '.repeat(60)],
  ['a long text of a query', `*[a == "${'b'.repeat(5_000)}"]`],
  ['a long parameter many times', `${'$id+'.repeat(20)}$id`],
  ['lists compared with each other', 'array::intersects(a, b)'],
  ['a comparison of documents', 'diff::changedAny({}, {}, title)'],
])('%s runs apart', (_, query) => {
  expect(isBounded(query, { id: 'x'.repeat(10_000) })).toBe(false)
})

test('rules of webhooks may compare the document before with the one after', () => {
  const { filter, projection } = siteWebhook.rule
  for (const text of [
    filter,
    projection,
    'delta::changedAny((title, body))',
    'diff::changedAny(before(), after(), title)',
  ])
    expect(() => getBoundedDelta(text)).not.toThrow()
  expect(() => getBoundedDelta('*[a in '.repeat(60))).toThrow('too costly')
})
