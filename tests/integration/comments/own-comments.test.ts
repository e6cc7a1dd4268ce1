import { expect, it } from 'vitest'
import { changeName } from '#lib/auth/change-name.ts'
import type { ChangeNameDeps } from '#lib/auth/change-name.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { commentsTag } from '#lib/cache-tags.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { readOwnComment } from '#lib/comments/read-own-comment.ts'
import { getComment } from '#lib/comments/get-comment.ts'
import { listTagsWithName } from '#lib/comments/list-tags-with-name.ts'
import { listOwnComments } from '#lib/comments/list-own-comments.ts'
import { listOwnIds } from '#lib/comments/list-own-ids.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { minuteMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()
const post = {
  ...{ id: 'post-own', slug: 'own', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
  discussion: { mode: 'open' as const, closesAfterDays: null },
}
let now = Date.parse('2026-11-01T12:00:00Z')
const deps: CommentDeps & ChangeNameDeps = {
  get db() {
    return database.db
  },
  clock: { now: () => new Date((now += 1)) },
  limit: () => Promise.resolve(),
  readStanding,
  assertMayWrite: () => Promise.resolve(),
  listReservedNames: () => Promise.resolve(['Nicole']),
  changeName: renameIn(database),
  listTagsWithName: (viewer) => listTagsWithName({ viewer }, database),
  findPost: () => Promise.resolve(post),
  findPostById: (id) => Promise.resolve(id === post.id ? post : null),
}

async function makePerson(): Promise<Viewer & SignedInViewer> {
  const viewer = makeViewer({ name: 'Robin Reader' }) as Viewer & SignedInViewer
  const { id, email, name } = viewer
  await database.db.user.create({ data: { id, email, name }, select: { id: true } })
  return viewer
}

const write = async (viewer: Viewer, body: string) => {
  const input = { post: post.slug, body, idempotencyKey: crypto.randomUUID() }
  return (await createComment({ viewer, input }, deps)).comment
}

it('the list has only the viewer’s own comments, each with its permitted changes', async () => {
  const [robin, other] = [await makePerson(), await makePerson()]
  const first = await write(robin, 'The first of my words')
  await write(other, 'Words of somebody else')
  now += 16 * minuteMs
  const second = await write(robin, 'The second of my words')
  const gone = await write(robin, 'Words that I regret')
  await deleteComment({ viewer: robin, id: gone.id }, deps)

  const { comments, next } = await listOwnComments({ viewer: robin }, deps)
  expect(comments.map(({ comment, canEdit }) => [comment.id, canEdit])).toEqual([
    [second.id, true],
    [first.id, false],
  ])
  expect(comments[0]?.post).toMatchObject({ slug: 'own', title: 'A post' })
  expect(next).toBeNull()
  expect(await listOwnIds({ viewer: robin, postId: post.id }, deps)).toEqual([second.id, first.id])

  expect(await readOwnComment({ viewer: robin, id: second.id }, deps)).toMatchObject({ canEdit: true })
  expect(await readOwnComment({ viewer: other, id: second.id }, deps)).toBeNull()
  expect(await readOwnComment({ viewer: robin, id: gone.id }, deps)).toBeNull()
  expect(await readOwnComment({ viewer: robin, id: 'x' }, deps)).toBeNull()
  const nobody = makeViewer({ kind: 'anonymous' })
  await expect(listOwnComments({ viewer: nobody }, deps)).rejects.toMatchObject({
    code: 'auth/sign-in-required',
  })
})

it('each further page of one’s own comments begins where the last one ended', async () => {
  const viewer = await makePerson()
  const written = []
  for (let number = 1; number <= 21; number += 1) written.push(await write(viewer, `Words, number ${number}`))
  const first = await listOwnComments({ viewer }, deps)
  expect(first.comments).toHaveLength(20)
  const second = await listOwnComments({ viewer, before: first.next ?? '' }, deps)
  expect(second.comments.map(({ comment }) => comment.id)).toEqual([written[0]?.id])
})

it('a changed name appears at earlier comments, too', async () => {
  const viewer = await makePerson()
  const { id } = await write(viewer, 'Words under my old name')
  expect(await changeName({ viewer, input: { name: '  Night Owl ' } }, deps)).toEqual({ name: 'Night Owl' })
  expect((await getComment(id, deps)).author?.name).toBe('Night Owl')
  // Every process of the site renders the discussion again.
  const expired = await database.db.expiredTag.findMany({ select: { tag: true } })
  expect(expired.map(({ tag }) => tag)).toContain(commentsTag(post.id))
  await changeName({ viewer, input: { name: '' } }, deps)
  expect((await getComment(id, deps)).author?.name).toBe('Anonymous')
  const taken = changeName({ viewer, input: { name: 'Nicole' } }, deps)
  await expect(taken).rejects.toMatchObject({ issues: [{ field: 'name' }] })
  const nobody = makeViewer({ kind: 'anonymous' })
  await expect(changeName({ viewer: nobody, input: { name: 'X' } }, deps)).rejects.toMatchObject({
    code: 'auth/sign-in-required',
  })
})

it('a held comment tells its writer why it waits, at once and in the list', async () => {
  const robin = await makePerson()
  const held = await write(robin, 'https://a.example https://b.example https://c.example https://d.example')
  const told = ['It has 4 links.', 'An automatic check thought it might be spam.']
  expect(held).toMatchObject({ state: 'held', heldBecause: told })
  await write(robin, 'Words of mine that nothing holds')
  const { comments } = await listOwnComments({ viewer: robin }, deps)
  expect(comments.map(({ comment }) => comment.heldBecause)).toEqual([undefined, told])
})
