import { expect, test } from 'vitest'
import { useLake } from './lake-harness.ts'

const lake = useLake()
const makeId = () => crypto.randomUUID()

test('a created document keeps its given dates, and a change sets `_updatedAt` to now', async () => {
  const client = lake.client()
  const moved = { _createdAt: '2019-03-01T08:00:00Z', _updatedAt: '2020-05-06T07:08:09.123Z' }
  const made = await Promise.all([
    client.create({ _type: 'post', ...moved }),
    client.createOrReplace({ _id: makeId(), _type: 'post', ...moved }),
    client.createIfNotExists({ _id: makeId(), _type: 'post', ...moved }),
  ])
  for (const document of made) {
    expect(document).toMatchObject(moved)
    const { _id } = document
    const [patched, replaced] = [
      await client.patch(_id).set({ a: 1, _updatedAt: moved._updatedAt }).commit(),
      await client.createOrReplace({ _id, _type: 'post', _updatedAt: moved._updatedAt }),
    ]
    expect(patched).toMatchObject({ _createdAt: moved._createdAt })
    expect(replaced).toMatchObject({ _createdAt: moved._createdAt })
    for (const { _updatedAt } of [patched, replaced]) expect(_updatedAt > '2021').toBe(true)
  }
})

test('a document replaced by one of another type counts as deleted and created', async () => {
  const client = lake.client()
  const { _id, _createdAt } = await client.create({
    _type: 'post',
    _createdAt: '2019-03-01T08:00:00Z',
    old: true,
  })
  const page = await client.createOrReplace({ _id, _type: 'page', title: 'New' })
  expect(page).toMatchObject({ _id, _type: 'page', title: 'New' })
  expect(page).not.toHaveProperty('old')
  expect(page._createdAt > _createdAt).toBe(true)
  expect(await client.fetch('*[_type == "page" && _id == $id]._type', { id: _id })).toEqual(['page'])
})

test('a patch whose path matches nothing changes nothing, and a malformed path is 400', async () => {
  const client = lake.client()
  const { _id } = await client.create({ _type: 'post', arr: [1], friends: [{ name: 'a' }, { name: 'b' }] })
  const set = (attributes: Record<string, unknown>) => client.patch(_id).set(attributes).commit()
  expect(await set({ 'list[_key=="x"].y': 1, 'arr[3]': 1 })).toMatchObject({ arr: [1] })
  expect(await client.getDocument(_id)).not.toHaveProperty('list')
  expect(await set({ 'friends[*].name': 'n', 'friends[-1].x': 1 })).toMatchObject({
    friends: [{ name: 'n' }, { name: 'n', x: 1 }],
  })
  expect(await client.patch(_id).splice('friends', 1).commit()).toMatchObject({ friends: [{ name: 'n' }] })
  await expect(set({ 'friends[': 1 })).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('Malformed path "friends["'),
  })
})
