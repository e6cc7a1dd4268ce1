import { beforeAll, describe, expect, it } from 'vitest'
import type { CommentedPost, CommentStatus } from '#lib/comments/comment.ts'
import { countMatches } from '#lib/moderation/count-matches.ts'
import { decide } from '#lib/moderation/decide.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
import type { DecisionInput } from '#lib/moderation/input.ts'
import { nameFilters } from '#lib/moderation/name-filters.ts'
import { hourMs } from '#lib/time.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let mira: Somebody

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
})

describe('the queue', () => {
  it('shows the reason why a comment waits, with the sentence and numbers of the check, and its writer', async () => {
    const person = await enter('READER', 'Quinn')
    const above = await write({ by: person, status: 'PUBLISHED', body: 'Above' })
    const id = await write({ by: person, parentId: above })
    const input = { queue: 'held', limit: 50, person: person.id } as const
    const { comments } = await listQueue({ viewer: mira, input }, deps())
    expect(comments).toHaveLength(1)
    expect(comments[0]).toMatchObject({
      ...{ id, status: 'held', body: 'Words', version: 1 },
      above: [{ id: above, body: 'Above', author: 'Quinn', status: 'PUBLISHED' }],
      aboveOmitted: 0,
      author: { id: person.id, name: 'Quinn', published: 1, rejected: 0, spam: 0 },
      findings: [{ check: 'many-links', sentence: 'It has 5 links.', numbers: { links: 5 } }],
    })
  })

  it('shows each comment once over its pages, the oldest first, and can be filtered by words and check', async () => {
    const person = await enter('READER', 'Sam')
    const ids: string[] = []
    for (let place = 0; place < 7; place += 1) ids.push(await write({ by: person, body: `Number ${place}` }))
    const met: string[] = []
    let cursor: string | undefined
    do {
      const input = { queue: 'held', limit: 3, person: person.id, cursor } as const
      const page = await listQueue({ viewer: mira, input }, deps())
      met.push(...page.comments.map((comment) => comment.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(met).toEqual(ids.toSorted())
    const find = async (filter: object) =>
      (
        await listQueue(
          { viewer: mira, input: { queue: 'held', limit: 50, person: person.id, ...filter } },
          deps(),
        )
      ).comments.length
    expect(await find({ text: 'NUMBER 3' })).toBe(1)
    expect(await find({ text: '%' })).toBe(0)
    expect(await find({ check: 'many-links' })).toBe(7)
    expect(await find({ check: 'premoderated' })).toBe(0)
    expect(await find({ post: 'another' })).toBe(0)
  })

  it('says why a comment is rejected, by whom, and how that is undone, also to the moderator who wrote it', async () => {
    const noah = await enter('MODERATOR', 'Noah')
    const id = await write({ by: noah })
    const decision = {
      ids: [id],
      decision: 'reject',
      reason: 'off-topic',
      note: 'Not here.',
    } satisfies DecisionInput
    const [decided] = await decide({ viewer: mira, input: decision }, deps())
    const input = { queue: 'rejected', limit: 50, person: noah.id } as const
    const seenBy = async (viewer: Somebody) => {
      const { comments } = await listQueue({ viewer, input }, deps())
      return comments.map(({ restriction }) => restriction)
    }
    const known = { reason: 'off-topic', note: 'Not here.', by: { name: 'Mira', isYou: true } }
    expect(await seenBy(mira)).toMatchObject([{ ...known, undoable: decided?.event }])
    expect(await seenBy(noah)).toMatchObject([{ by: { name: 'Mira', isYou: false }, undoable: null }])
  })

  it('is searched by words and by names, and says how many comments fit in each queue', async () => {
    const person = await enter('READER', 'Zebulon Quagga')
    await write({ by: person })
    await write({ by: person, status: 'PUBLISHED' })
    const input = { queue: 'held', limit: 50, text: 'lon quag' } as const
    expect((await listQueue({ viewer: mira, input }, deps())).comments).toHaveLength(1)
    const matches = await countMatches({ viewer: mira, input }, deps())
    const numbers = Object.fromEntries(matches.map(({ queue, count }) => [queue, count]))
    expect(numbers).toEqual({ held: 1, reported: 0, published: 1, rejected: 0, spam: 0 })
    expect(matches[0]?.oldest).not.toBeNull()
  })

  it('has the thread above a comment, from the highest comment, and of a long one the nearest twenty', async () => {
    const person = await enter('READER', 'Thea')
    const thread: string[] = []
    for (let depth = 0; depth < 23; depth += 1) {
      const parentId = thread.at(-1) ?? null
      const place = { parentId, depth, body: `At ${depth}`, writtenAt: new Date(at.getTime() + depth) }
      thread.push(await write({ by: person, status: 'PUBLISHED', ...place }))
    }
    const waiting = [0, 1, 22].map((depth) => thread[depth] ?? '')
    await database.db.comment.updateMany({ where: { id: { in: waiting } }, data: { status: 'HELD' } })
    const input = { queue: 'held', limit: 50, person: person.id } as const
    const { comments } = await listQueue({ viewer: mira, input }, deps())
    const known = comments.map(({ body, above, aboveOmitted }) => ({
      body,
      above: above.map((comment) => comment.body),
      aboveOmitted,
    }))
    expect(known).toEqual([
      { body: 'At 0', above: [], aboveOmitted: 0 },
      { body: 'At 1', above: ['At 0'], aboveOmitted: 0 },
      { body: 'At 22', above: Array.from({ length: 20 }, (_, place) => `At ${place + 2}`), aboveOmitted: 2 },
    ])
    expect(comments[1]?.above[0]).toMatchObject({ status: 'HELD', author: 'Thea' })
  })

  it('can be filtered by age', async () => {
    const person = await enter('READER', 'Agatha')
    const now = new Date(at.getTime() + 30 * hourMs)
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs)
    for (const hours of [1, 5, 30]) {
      await write({ by: person, body: `${hours} hours`, writtenAt: hoursAgo(hours) })
    }
    const find = async (filter: object) => {
      const input = { queue: 'held', limit: 50, person: person.id, ...filter } as const
      const known = { ...deps(), clock: { now: () => now } }
      return (await listQueue({ viewer: mira, input }, known)).comments.map(({ body }) => body)
    }
    expect(await find({ olderThan: 5 })).toEqual(['30 hours'])
    expect(await find({ newerThan: 5 })).toEqual(['5 hours', '1 hours'])
    expect(await find({ olderThan: 2, newerThan: 24 })).toEqual(['5 hours'])
  })

  it('has the names of the person and the post of its filters', async () => {
    const person = await enter('READER', 'Nadia')
    const post = { id: 'post', slug: 'post', title: 'A post' } as CommentedPost
    const known = { ...deps(), findPost: (id: string) => Promise.resolve(id === 'post' ? post : null) }
    const name = (input: { person?: string; post?: string }) => nameFilters({ viewer: mira, input }, known)
    expect(await name({})).toEqual({ person: null, post: null, rule: null })
    expect(await name({ person: person.id, post: 'post' })).toEqual({
      person: { id: person.id, name: 'Nadia' },
      rule: null,
      post: { id: 'post', title: 'A post' },
    })
    expect(await name({ post: 'gone' })).toEqual({ person: null, post: null, rule: null })
    const input = { person: person.id }
    await expect(nameFilters({ viewer: person, input }, known)).rejects.toMatchObject({
      code: 'auth/forbidden',
    })
  })

  it('has for each queue the number of comments and the time of the oldest', async () => {
    await write({ by: await enter('READER', 'Ann') })
    const counts = await countQueues({ viewer: mira }, deps())
    const held = counts.find(({ queue }) => queue === 'held')
    const where = { status: 'HELD' as CommentStatus }
    expect(held).toEqual({
      queue: 'held',
      count: await database.db.comment.count({ where }),
      oldest: at.toISOString(),
    })
  })
})
