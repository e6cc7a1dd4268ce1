import { beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#lib/db.ts'
import { seedAccounts } from '#prisma/seed/accounts.ts'
import { seedContent } from '#prisma/seed/content/seed-content.ts'
import { seedDiscussion } from '#prisma/seed/discussion/seed-discussion.ts'
import { removeSampleContent } from '#prisma/seed/remove/remove-content.ts'
import { removeSamplePeople } from '#prisma/seed/remove/remove-people.ts'
import { useLake } from './lake-harness.ts'

const lake = useLake()
const idsOf = (filter: string) => lake.client({ perspective: 'raw' }).fetch<string[]>(`*[${filter}]._id`)

beforeAll(() => seedContent(lake.client()).then(() => undefined))

test('the sample content is removed, except documents that the owner changed or refers to; the owner’s own stay', async () => {
  const client = lake.client({ perspective: 'raw' })
  await client.create({
    _id: 'post-of-the-owner',
    _type: 'post',
    title: 'Mine',
    author: { _type: 'reference', _ref: 'author-nicole' },
  })
  await client.patch('settings').set({ name: 'People & Practice' }).commit()
  await client.create({ _id: 'drafts.page-about', _type: 'page', title: 'About me' })

  const { kept, removed } = await removeSampleContent(client)
  // Settings refer to the author, but to no topic; About has a draft.
  expect(kept.toSorted()).toEqual(['About', 'Nicole', 'People & Practice'])
  expect(removed).toBeGreaterThan(10)
  expect(
    (await idsOf('_type in ["post", "topic", "author", "page", "redirect", "settings"]')).toSorted(),
  ).toEqual(['author-nicole', 'drafts.page-about', 'page-about', 'post-of-the-owner', 'settings'])
  // The kept author's portrait is the only picture still in use.
  expect(await idsOf('_type == "sanity.imageAsset"')).toHaveLength(1)
  expect(await removeSampleContent(client)).toMatchObject({ removed: 0 })
})

test('people and threads of the sample are removed; a thread with a comment of another person stays whole', async () => {
  const { db, close } = openDatabase(lake.connectionString)
  await seedAccounts({ db })
  await seedDiscussion({ db })
  const reader = await db.user.create({ data: { email: 'real@blog.example' } })
  const joined = await db.comment.findFirstOrThrow({ where: { parentId: null, status: 'PUBLISHED' } })
  await db.comment.create({
    data: {
      postId: joined.postId,
      parentId: joined.id,
      rootId: joined.id,
      depth: 1,
      authorId: reader.id,
      body: 'My own words.',
      status: 'PUBLISHED',
      idempotencyKey: crypto.randomUUID(),
    },
  })
  await removeSamplePeople({ withAccounts: false }, db)
  const left = await db.comment.findMany({ select: { id: true, rootId: true, authorId: true } })
  expect(left.every(({ id, rootId }) => (rootId ?? id) === joined.id)).toBe(true)
  expect(left.filter(({ authorId }) => authorId === reader.id)).toHaveLength(1)
  const emails = (await db.user.findMany({ select: { email: true } })).map(({ email }) => email)
  expect(emails).toEqual(
    expect.arrayContaining(['real@blog.example', 'admin@example.com', 'reader@example.com']),
  )
  expect(emails).not.toContain('quick.offers@example.com')
  await removeSamplePeople({ withAccounts: true }, db)
  expect(await db.user.count({ where: { email: 'admin@example.com' } })).toBe(0)
  await close()
})
