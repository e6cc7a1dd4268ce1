import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useLake, writeToken } from './lake-harness.ts'

const lake = useLake()

const name = fc.constantFrom(
  'create',
  'createOrReplace',
  'createIfNotExists',
  'delete',
  'patch',
  'else',
  '__proto__',
)
const path = fc.constantFrom(
  'a',
  'a.b',
  'a[0]',
  'a[-1]',
  'a[_key=="x"]',
  'a..b',
  '[',
  '',
  '_id',
  '_type',
  '_rev',
  '__proto__.x',
  'a[0:2]',
  '*',
)
const value = fc.jsonValue({ maxDepth: 4 })
const operation = fc.oneof(
  fc.dictionary(
    fc.constantFrom('set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch', 'merge'),
    fc.dictionary(path, value),
  ),
  fc.record({ unset: fc.array(fc.oneof(path, value)) }),
  fc.record({ insert: fc.record({ before: path, items: fc.array(value) }) }),
)
const target = fc.oneof(
  fc.record({ id: fc.constantFrom('known', 'nobody', '', '..', 'drafts.') }),
  fc.record({ query: fc.constantFrom('*', '*[', '1', '*[true]._id', '{"a": *}'), params: value }),
)
const mutation = fc.oneof(
  fc.tuple(name, value).map(([kind, body]) => ({ [kind]: body })),
  fc.tuple(operation, target).map(([done, where]) => ({ patch: { ...done, ...where } })),
  fc
    .dictionary(fc.string(), value)
    .map((document) => ({ createOrReplace: { _id: 'known', _type: 'thing', ...document } })),
)
const body = fc.oneof(
  fc.string(),
  fc.json(),
  fc.array(mutation, { maxLength: 3 }).map((mutations) => JSON.stringify({ mutations })),
)

const headers = { authorization: `Bearer ${writeToken}` }
const post = (address: string, text: string) =>
  fetch(`${lake.url}/v2025-02-19/${address}`, { method: 'POST', body: text, headers })

test(
  'no transaction, however wrong, gets anything but a reply or a clear 4xx',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const response = await post('data/mutate/production', text)
        expect(response.status, await response.text()).toBeLessThan(500)
      }),
      { numRuns: 600 },
    )
  },
)

const token = fc.constantFrom(
  '*',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '_type',
  '==',
  '"a"',
  '->',
  '^',
  '|',
  'order',
  'count',
  '...',
  '@',
  '1',
  '-1',
  '$p',
  '..',
  'in',
  'match',
  'path',
  '::',
  ',',
  '&&',
  '!',
  '=>',
  'select',
  'now()',
)

test('no query, however wrong, gets anything but a result or a clear 4xx', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(token, { maxLength: 12 }), value, async (tokens, p) => {
      const response = await post(
        'data/query/production',
        JSON.stringify({ query: tokens.join(' '), params: { p } }),
      )
      expect(response.status, await response.text()).toBeLessThan(500)
    }),
    { numRuns: 600 },
  )
})

test('no address, however wrong, gets anything but a clear 4xx or 501', { timeout: 60_000 }, async () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'v1',
      'vX',
      'data',
      'query',
      'listen',
      'images',
      'local',
      'production',
      '..',
      '%2e%2e',
      '%00',
      'doc',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.webQueryParameters(), async (parts, search) => {
      const address = parts.map((one) => (one.startsWith('%') ? one : encodeURIComponent(one))).join('/')
      const response = await fetch(`${lake.url}/${address}?${search}`)
      await response.body?.cancel()
      expect([response.status < 500, response.status === 501]).toContain(true)
    }),
    { numRuns: 400 },
  )
})
