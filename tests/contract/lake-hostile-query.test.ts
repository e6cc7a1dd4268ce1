import { expect, test } from 'vitest'
import { useLake } from './lake-harness.ts'

const lake = useLake()
const times = (count: number, text: string) => text.repeat(count)

// Without limits each of these queries blocks the lake, or ends it by lack of memory.
const hostile: [string, string][] = [
  ['a text doubled and matched', `{"x":"aaaaaaaaaaaaaaaa"}${times(13, '{"x":x+x}')}{"r": x match "*a*b"}`],
  [
    'a text doubled and split',
    `{"x":"aaaaaaaa"}${times(23, '{"x":x+x}')}{"r":[${times(10, 'string::split(x,""),')}]}`,
  ],
  ['a list doubled', `{"x":[1]}${times(28, '{"x":[...x,...x]}')}`],
  ['a tree of twins', `[{"x":{"a":1}}]${times(28, '{"x":{"a":x,"b":x}}')}[references("z")]`],
  ['brackets that the parser tries twice', '*[a in '.repeat(60)],
]

test.each(hostile)(
  '%s is refused at last, and other queries are answered meanwhile',
  async (_, query) => {
    const client = lake.client()
    await client.createOrReplace({ _id: 'quick', _type: 'post' })
    const state = { isOver: false }
    const refused = client.fetch(query).finally(() => (state.isOver = true))
    refused.catch(() => undefined)
    let slowestMs = 0
    do {
      const startMs = performance.now()
      expect(await client.fetch('*[_id == "quick"][0]._type')).toBe('post')
      slowestMs = Math.max(slowestMs, performance.now() - startMs)
      // A pause, so that these requests leave processor time for the hostile query.
      await new Promise((resolve) => setTimeout(resolve, 50))
    } while (!state.isOver)
    await expect(refused).rejects.toMatchObject({ statusCode: 400 })
    expect(slowestMs).toBeLessThan(1_000)
  },
  90_000,
)

test('a query that compares documents has a result', async () => {
  const client = lake.client()
  await client.createOrReplace({ _id: 'compared', _type: 'post', title: 'a' })
  const query =
    '*[_id == "compared"]{"same": diff::changedAny(@, {"title": "a"}, title), "other": diff::changedAny(@, {"title": "b"}, title)}'
  expect(await client.fetch(query)).toEqual([{ same: false, other: true }])
  expect(await client.fetch('*[diff::changedAny({"a": 1}, {"a": 2}, (a))]._id')).toContain('compared')
})

test('listeners and mutations refuse a query of uncertain cost', async () => {
  const client = lake.client()
  const query = '*[title match "a*b*c"]'
  await expect(client.delete({ query })).rejects.toMatchObject({ statusCode: 400 })
  const stream = await fetch(
    `${lake.url}/v2025-02-19/data/listen/production?query=${encodeURIComponent(query)}`,
    {
      headers: { authorization: 'Bearer write-token-of-the-tests' },
    },
  )
  expect(await stream.text()).toContain('channelError')
})
