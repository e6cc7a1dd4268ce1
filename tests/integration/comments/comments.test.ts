import { beforeEach, describe, expect, it } from 'vitest'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import type { CommentedPost } from '#lib/comments/comment.ts'
import { confirmComment } from '#lib/comments/confirm-comment.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { getComment } from '#lib/comments/get-comment.ts'
import { keepPendingComment } from '#lib/comments/keep-pending-comment.ts'
import { listComments } from '#lib/comments/list-comments.ts'
import { listOwnHeld } from '#lib/comments/list-own-held.ts'
import { listReplies } from '#lib/comments/list-replies.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { minuteMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()

let now: Date
let post: CommentedPost

beforeEach(() => {
  now = new Date('2026-11-01T12:00:00Z')
  const id = crypto.randomUUID()
  post = {
    ...{ id, slug: `slug-${id}`, title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
    discussion: { mode: 'open', closesAfterDays: null },
  }
})

const deps = (): CommentDeps => ({
  db: database.db,
  clock: { now: () => (now = new Date(now.getTime() + 1)) },
  limit: () => Promise.resolve(),
  findPost: (slug) => Promise.resolve(slug === post.slug ? post : null),
  findPostById: (id) => Promise.resolve(id === post.id ? post : null),
  readStanding,
  listReservedNames: () => Promise.resolve(['Nicole', 'Industrially Organized']),
  changeName: renameIn(database),
})

async function makePerson(overrides: Partial<SignedInViewer> = {}): Promise<Viewer & SignedInViewer> {
  const viewer = makeViewer(overrides) as Viewer & SignedInViewer
  const { id, email, name, role } = viewer
  await database.db.user.create({ data: { id, email, name, role }, select: { id: true } })
  return viewer
}

interface Words {
  body: string
  parentId?: string
  idempotencyKey?: string
}

const write = (viewer: Viewer, words: string | Words) => {
  const given = typeof words === 'string' ? { body: words } : words
  const input = { post: post.slug, idempotencyKey: crypto.randomUUID(), ...given }
  return createComment({ viewer, input }, deps())
}
const list = (more: { cursor?: string; limit?: number; sort?: 'newest' | 'oldest' } = {}) =>
  listComments({ postId: post.id, sort: 'oldest', limit: 50, ...more }, deps())

describe('posting a comment', () => {
  it('publishes it for everyone, with replies at their depth in one thread', async () => {
    const robin = await makePerson()
    const top = (await write(robin, '  First.  ')).comment
    const reply = (await write(robin, { body: 'Second', parentId: top.id })).comment
    const deeper = (await write(robin, { body: 'Third', parentId: reply.id })).comment
    expect(top).toMatchObject({ state: 'published', body: 'First.', depth: 0 })
    expect(deeper).toMatchObject({ depth: 2, rootId: top.id, parentId: reply.id })
    const page = await list()
    expect(page).toMatchObject({ total: 3, next: null })
    expect(page.threads).toHaveLength(1)
    expect(page.threads[0]?.comment.replyCount).toBe(2)
    expect(page.threads[0]?.replies.map(({ body }) => body)).toEqual(['Second', 'Third'])
  })

  it('makes one comment of simultaneous submissions with one key, and refuses another text with that key', async () => {
    const robin = await makePerson()
    const idempotencyKey = crypto.randomUUID()
    const tries = Array.from({ length: 6 }, () => write(robin, { body: 'Once', idempotencyKey }))
    const ids = (await Promise.all(tries)).map(({ comment }) => comment.id)
    expect(new Set(ids).size).toBe(1)
    expect((await list()).total).toBe(1)
    await expect(write(robin, { body: 'Other', idempotencyKey })).rejects.toMatchObject({
      code: 'comments/duplicate-key',
    })
  })

  it('makes one reply of simultaneous submissions with one key, and counts it once', async () => {
    const robin = await makePerson()
    const { comment: top } = await write(robin, 'Top')
    const idempotencyKey = crypto.randomUUID()
    await Promise.all(
      Array.from({ length: 6 }, () => write(robin, { body: 'Reply', parentId: top.id, idempotencyKey })),
    )
    expect(await getComment(top.id, deps())).toMatchObject({ replyCount: 1 })
  })

  it('gives the code of each refusal', async () => {
    const robin = await makePerson()
    const { comment } = await write(robin, 'Top')
    const { comment: other } = await write(robin, 'Gone soon')
    await deleteComment({ viewer: robin, id: other.id }, deps())
    const refused = async (tried: Promise<unknown>, code: string) =>
      expect(tried).rejects.toMatchObject({ code })
    await refused(write(makeViewer({ kind: 'anonymous' }), 'Hello'), 'auth/sign-in-required')
    await refused(write(robin, ' x '), 'comments/too-short')
    await refused(write(robin, '👩‍👩‍👧'.repeat(5_001)), 'comments/too-long')
    await refused(write(robin, { body: 'Hi', parentId: other.id }), 'comments/parent-removed')
    await refused(write(robin, { body: 'Hi', parentId: crypto.randomUUID() }), 'comments/parent-not-found')
    const { slug } = post
    post = { ...post, id: 'elsewhere' }
    await refused(write(robin, { body: 'Hi', parentId: comment.id }), 'comments/parent-not-found')
    post = { ...post, discussion: { mode: 'closesAfterDays', closesAfterDays: 7 } }
    await refused(write(robin, 'Hi'), 'comments/discussion-closed')
    post = { ...post, slug: 'other' }
    const input = { post: slug, body: 'Hi', idempotencyKey: crypto.randomUUID() }
    await refused(createComment({ viewer: robin, input }, deps()), 'content/post-not-found')
  })

  it('holds a comment under a premoderated post: only its writer sees it', async () => {
    const robin = await makePerson()
    post = { ...post, discussion: { mode: 'premoderated', closesAfterDays: null } }
    const held = await write(robin, 'Please read me')
    expect(held).toMatchObject({ comment: { state: 'held' }, results: [{ check: 'premoderated' }] })
    expect(await list()).toMatchObject({ total: 0, threads: [] })
    await expect(getComment(held.comment.id, deps())).rejects.toMatchObject({ code: 'comments/not-found' })
    const own = await listOwnHeld({ viewer: robin, postId: post.id }, deps())
    expect(own.map(({ body }) => body)).toEqual(['Please read me'])
    expect(await listOwnHeld({ viewer: await makePerson(), postId: post.id }, deps())).toEqual([])
  })

  it('holds a repeated text, and one mostly of links', async () => {
    const robin = await makePerson()
    await write(robin, 'The same long words, twice.')
    const again = await write(robin, 'the same long words — twice!')
    expect(again.results).toMatchObject([{ check: 'duplicate-words' }])
    const links = await write(
      robin,
      'https://a.example https://b.example https://c.example https://d.example',
    )
    expect(links.results.map(({ check }) => check)).toEqual(['many-links', 'spam-score'])
  })
})

describe('changing a comment', () => {
  it('needs its author, the current version and its first 15 minutes; the former text is kept', async () => {
    const robin = await makePerson()
    const { comment } = await write(robin, 'Frist')
    const edit = (viewer: Viewer, version: number) =>
      editComment({ viewer, id: comment.id, input: { body: 'First', version } }, deps())
    await expect(edit(await makePerson(), 1)).rejects.toMatchObject({ code: 'auth/forbidden' })
    const [one, two] = await Promise.allSettled([
      edit(robin, 1),
      editComment({ viewer: robin, id: comment.id, input: { body: 'Firstly', version: 1 } }, deps()),
    ])
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
    const revisions = await database.db.commentRevision.findMany({
      where: { commentId: comment.id },
      select: { version: true, body: true },
    })
    expect(revisions).toEqual([{ version: 1, body: 'Frist' }])
    now = new Date(now.getTime() + 15 * minuteMs)
    await expect(edit(robin, 2)).rejects.toMatchObject({ code: 'comments/edit-window-over' })
  })
})

describe('deleting a comment', () => {
  it('erases its text for good, and leaves a tombstone only while it has replies', async () => {
    const [robin, kim] = [await makePerson(), await makePerson()]
    const { comment: top } = await write(robin, 'Regretted')
    const { comment: reply } = await write(kim, { body: 'Answer', parentId: top.id })
    await expect(deleteComment({ viewer: kim, id: top.id }, deps())).rejects.toMatchObject({
      code: 'auth/forbidden',
    })
    await deleteComment({ viewer: robin, id: top.id }, deps())
    await deleteComment({ viewer: robin, id: top.id }, deps())
    expect((await list()).threads[0]?.comment).toMatchObject({ state: 'removed', removedBy: 'writer' })
    const row = await database.db.comment.findUnique({ where: { id: top.id }, select: { body: true } })
    expect(row?.body).toBe('')
    await deleteComment({ viewer: kim, id: reply.id }, deps())
    expect(await list()).toMatchObject({ total: 0, threads: [] })
  })
})

describe('a comment written before sign-in', () => {
  const pend = (body: string, idempotencyKey: string) => {
    const input = { post: post.slug, body, idempotencyKey, email: `${post.id}@example.com`, name: 'Kim' }
    return keepPendingComment({ viewer: makeViewer({ kind: 'anonymous' }), input }, deps())
  }
  const readJobs = async () => {
    const { rows } = await database.pool.query<{ payload: { secret: string; email: string } }>(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'email' = $1 ORDER BY id`,
      [`${post.id}@example.com`],
    )
    return rows.map(({ payload }) => payload)
  }

  it('is posted by its link, once, for the person with that address only', async () => {
    await pend('Kept words', crypto.randomUUID())
    const secret = (await readJobs())[0]?.secret ?? ''
    const kim = await makePerson({ email: `${post.id}@example.com`, name: null })
    const confirm = (viewer: Viewer) => confirmComment({ viewer, secret, takesName: false }, deps())
    await expect(confirm(await makePerson())).rejects.toMatchObject({ code: 'auth/forbidden' })
    const { comment } = await confirm(kim)
    expect(comment).toMatchObject({ state: 'published', body: 'Kept words', author: { name: 'Kim' } })
    expect((await confirm(kim)).comment.id).toBe(comment.id)
    expect((await list()).total).toBe(1)
  })

  it.each(['MODERATOR', 'EDITOR', 'ADMIN'] as const)('is refused with the address of a %s', async (role) => {
    await pend('Words of a stranger', crypto.randomUUID())
    const secret = (await readJobs())[0]?.secret ?? ''
    const viewer = await makePerson({ email: `${post.id}@example.com`, role })
    await expect(confirmComment({ viewer, secret, takesName: false }, deps())).rejects.toMatchObject({
      code: 'comments/staff-signed-out',
    })
    expect((await list()).total).toBe(0)
  })

  it('sends one letter for a form sent twice, and another if it is sent again after a minute', async () => {
    const key = crypto.randomUUID()
    await Promise.all([pend('Kept words', key), pend('Kept words', key)])
    expect(await readJobs()).toHaveLength(1)
    now = new Date(now.getTime() + 2 * minuteMs)
    await pend('Kept words', key)
    expect(await readJobs()).toHaveLength(2)
    await expect(pend('Other words', key)).rejects.toMatchObject({ code: 'comments/duplicate-key' })
  })

  it('is deleted after 24 hours', async () => {
    await pend('Kept words', crypto.randomUUID())
    const secret = (await readJobs())[0]?.secret ?? ''
    const kim = await makePerson({ email: `${post.id}@example.com` })
    now = new Date(now.getTime() + 24 * 60 * minuteMs)
    await expect(confirmComment({ viewer: kim, secret, takesName: false }, deps())).rejects.toMatchObject({
      code: 'comments/confirmation-expired',
    })
  })
})

describe('paging', () => {
  it('shows each thread and each reply once, in either order', async () => {
    const robin = await makePerson()
    for (let n = 0; n < 7; n += 1) await write(robin, `Thread ${n}`)
    const read = async (sort: 'newest' | 'oldest') => {
      const bodies: (string | null)[] = []
      let cursor: string | null = null
      do {
        const page = await list({ sort, limit: 3, ...(cursor && { cursor }) })
        bodies.push(...page.threads.map(({ comment }) => comment.body))
        cursor = page.next
      } while (cursor)
      return bodies
    }
    const all = Array.from({ length: 7 }, (_, n) => `Thread ${n}`)
    expect(await read('oldest')).toEqual(all)
    expect(await read('newest')).toEqual(all.toReversed())

    const id = (await list()).threads[0]?.comment.id ?? ''
    for (let n = 0; n < 5; n += 1) await write(await makePerson(), { body: `Reply ${n}`, parentId: id })
    const first = await listReplies({ id, limit: 3 }, deps())
    const second = await listReplies({ id, limit: 3, cursor: first.next ?? '' }, deps())
    expect([...first.replies, ...second.replies].map(({ body }) => body)).toHaveLength(5)
    expect(second.next).toBeNull()
  })
})
