import { expect, test } from 'vitest'
import { receiveChange } from '#lib/content/receive-change.ts'
import { systemClock } from '#lib/time.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()

async function receive(change: unknown) {
  const expired: string[] = []
  const deps = {
    db: database.db,
    clock: systemClock,
    expire: (tags: readonly string[]) => void expired.push(...tags),
  }
  const body = typeof change === 'string' ? change : JSON.stringify(change)
  return { answer: await receiveChange({ body, changedAt: null }, deps), expired }
}

const addresses = (documentId: string) =>
  database.db.formerAddress.findMany({ where: { documentId }, select: { type: true, slug: true } })

test('a change expires the document and the lists of its type, and its former address is kept', async () => {
  const change = { _id: 'moved', _type: 'post', slug: 'now', slugBefore: 'before', operation: 'update' }
  const { answer, expired } = await receive(change)
  expect(answer).toEqual({ expired: ['document:moved', 'type:post'] })
  expect(expired).toEqual(['document:moved', 'type:post'])
  expect(await addresses('moved')).toEqual([{ type: 'post', slug: 'before' }])
})

test('the address of a deleted document is kept in case the document comes back', async () => {
  await receive({ _id: 'gone', _type: 'page', slug: 'here', slugBefore: 'here', operation: 'delete' })
  expect(await addresses('gone')).toEqual([{ type: 'page', slug: 'here' }])
})

test.each([
  ['an address of 1,001 letters', { slug: 'a'.repeat(1_001), slugBefore: 'a'.repeat(1_001) }],
  ['an address that is no text', { slug: 7, slugBefore: { current: 'a' } }],
  ['an address with a NUL', { slug: 'a', slugBefore: 'a\0b' }],
  ['no address at all', {}],
  ['a moment that is none', { slug: 'odd', slugBefore: 'odd', publishedAt: 'soon' }],
  ['a moment in the year 0', { slug: 'odd', slugBefore: 'odd', publishedAt: '0000-06-01T00:00:00Z' }],
  [
    'a moment in the year 10,000',
    { slug: 'odd', slugBefore: 'odd', publishedAt: '9999-12-31T23:59:59-23:59' },
  ],
  ['an operation nobody knows', { slug: null, slugBefore: null, operation: 'merge' }],
  ['the old address of a redirect, 100,000 letters long', { from: `/${'a'.repeat(100_000)}` }],
])('a change with %s is accepted and expires the document', async (_name, fields) => {
  const { answer, expired } = await receive({ _id: 'odd', _type: 'post', ...fields })
  expect(answer).toEqual({ expired: ['document:odd', 'type:post'] })
  expect(expired).toHaveLength(2)
  expect(await addresses('odd')).toEqual([])
})

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no id', { _type: 'post' }],
  ['a NUL in its id', { _id: 'a\0b', _type: 'post' }],
  ['an id longer than any', { _id: 'i'.repeat(300), _type: 'post' }],
])('a change with %s is ignored', async (_name, change) => {
  const { answer, expired } = await receive(change)
  expect(answer).toHaveProperty('passedOver')
  expect(expired).toEqual([])
})
