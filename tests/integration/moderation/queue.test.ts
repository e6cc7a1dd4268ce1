import { beforeAll, describe, expect, it } from 'vitest'
import type { CommentStatus } from '#lib/comments/comment.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
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
      answers: { id: above, body: 'Above', author: 'Quinn' },
      author: { id: person.id, name: 'Quinn', published: 1, refused: 0 },
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
