import { expect, test } from 'vitest'
import { useLake } from './lake-harness.ts'

const lake = useLake(() => ({
  authenticate: (request: Request) =>
    Promise.resolve(
      request.headers.get('cookie') === 'session=editor' ? { id: 'editor-1', canWrite: true } : undefined,
    ),
}))

test('somebody known by a session instead of a token reads drafts, writes, and is named as the author', async () => {
  const editor = lake.client({ token: undefined as never, headers: { cookie: 'session=editor' } })
  await editor.create({ _id: 'drafts.mine', _type: 'post' })
  expect(
    await editor.fetch(
      '{"me": identity(), "draft": *[_id == "drafts.mine"][0]._id}',
      {},
      { perspective: 'raw' },
    ),
  ).toEqual({
    me: 'editor-1',
    draft: 'drafts.mine',
  })
})

test('a session that nobody knows is nobody', async () => {
  const stranger = lake.client({ token: undefined as never, headers: { cookie: 'session=else' } })
  await expect(stranger.create({ _type: 'post' })).rejects.toMatchObject({ statusCode: 403 })
})
