import { expect, test } from 'vitest'
import type { Accounts } from '#sanity/lake/accounts/accounts.ts'
import { useLake } from './lake-harness.ts'

const nicole = {
  id: 'editor-1',
  name: 'Nicole',
  email: 'nicole@example.com',
  imageUrl: null,
  role: 'editor',
} as const
const accounts: Accounts = {
  authenticate: (request) =>
    Promise.resolve(request.headers.get('cookie') === 'session=editor' ? nicole : undefined),
  endSession: () => Promise.resolve(),
  findPeople: (ids) => Promise.resolve([nicole].filter(({ id }) => ids.includes(id))),
}
const lake = useLake(() => ({ accounts }))
const clientWith = (cookie: string) => lake.client({ token: undefined as never, headers: { cookie } })

test('a person with a session instead of a token reads drafts, writes, and is the author of the transaction', async () => {
  const editor = clientWith('session=editor')
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

test('a request with an ended session gets 401, so that the Studio keeps the typed text', async () => {
  const stranger = clientWith('session=else')
  await expect(stranger.create({ _type: 'post' })).rejects.toMatchObject({
    statusCode: 401,
    response: { body: { errorCode: 'SIO-401-ANF' } },
  })
})

test('an editor can read their own account and those of others', async () => {
  const editor = clientWith('session=editor')
  expect(await editor.users.getById('me')).toMatchObject({
    id: 'editor-1',
    name: 'Nicole',
    email: 'nicole@example.com',
    roles: [{ name: 'editor' }],
  })
  const others = await editor.request<unknown>({ uri: '/users/editor-1,nobody' })
  expect(others).toEqual([{ id: 'editor-1', displayName: 'Nicole' }, null])
})

test('the Studio’s settings are stored for each person', async () => {
  const editor = clientWith('session=editor')
  const pair = { key: 'studio.search', value: { recent: ['hiring'] } }
  await editor.request({ method: 'PUT', uri: '/users/me/keyvalue', body: [{ ...pair, value: 1 }] })
  await editor.request({ method: 'PUT', uri: '/users/me/keyvalue', body: [pair] })
  await lake.restart()
  expect(await editor.request<unknown>({ uri: '/users/me/keyvalue/studio.search,other' })).toEqual([pair])
})

const private_ = [
  'users/me',
  'users/editor-1',
  'users/me/keyvalue',
  'projects/local',
  'projects/local/grants',
]
test.each(private_)('%s needs a token or a session', async (path) => {
  expect((await fetch(`${lake.url}/v2025-02-19/${path}`)).status).toBe(401)
})
