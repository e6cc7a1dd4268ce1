import { beforeAll, describe, expect, it } from 'vitest'
import { claimComment } from '#lib/moderation/claim-comment.ts'
import { sweepClaims } from '#lib/moderation/claim-store.ts'
import { decide } from '#lib/moderation/decide.ts'
import { listQueue } from '#lib/moderation/list-queue.ts'
import { gatherNews, readNews } from '#lib/moderation/read-news.ts'
import { undoAll } from '#lib/moderation/undo-all.ts'
import { minuteMs, secondMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let mira: Somebody
let noah: Somebody
let reader: Somebody

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
  reader = await enter('READER', 'Quinn')
})

const later = (ms: number) => ({ ...deps(), clock: { now: () => new Date(at.getTime() + ms) } })
const read = (ms = 0) => readNews({ viewer: mira }, { shareNews: () => gatherNews(later(ms)) })

describe('the news of the queues', () => {
  it('have the sizes of the queues, new held comments, and who decided what', async () => {
    const id = await write({ by: reader })
    const input = { queue: 'held', limit: 50 } as const
    const { seq } = await listQueue({ viewer: mira, input }, deps())
    expect((await read()).held).toContainEqual({ id, post: 'post', person: reader.id })
    await decide({ viewer: noah, input: { ids: [id], decision: 'publish' } }, deps())
    const { counts, held, decided } = await read()
    expect(held.map((comment) => comment.id)).not.toContain(id)
    expect(counts.find(({ queue }) => queue === 'published')?.count).toBeGreaterThan(0)
    const news = decided.filter((event) => BigInt(event.seq) > BigInt(seq))
    expect(news).toEqual([
      {
        seq: expect.any(String) as string,
        commentId: id,
        to: 'PUBLISHED',
        isUndo: false,
        by: { id: noah.id, name: 'Noah' },
      },
    ])
    await undoAll({ viewer: noah, input: { eventIds: [news[0]?.seq ?? ''] } }, deps())
    expect((await read()).decided.at(-1)).toMatchObject({ commentId: id, to: 'HELD', isUndo: true })
  })

  it('are for moderators', async () => {
    await expect(readNews({ viewer: reader }, deps())).rejects.toMatchObject({ code: 'auth/forbidden' })
    const stranger = makeViewer({ kind: 'anonymous' })
    await expect(readNews({ viewer: stranger }, deps())).rejects.toMatchObject({
      code: 'auth/sign-in-required',
    })
  })
})

describe('a claim', () => {
  it('names for a minute who looks at a comment, and one person looks at one comment', async () => {
    const [first, second] = [await write({ by: reader }), await write({ by: reader })]
    await claimComment({ viewer: noah, input: { id: first } }, deps())
    await claimComment({ viewer: noah, input: { id: second } }, deps())
    expect((await read()).claims).toEqual([{ commentId: second, by: { id: noah.id, name: 'Noah' } }])
    expect((await read(minuteMs - secondMs)).claims).toHaveLength(1)
    expect((await read(minuteMs)).claims).toEqual([])
    await claimComment({ viewer: noah, input: { id: null } }, deps())
    expect((await read()).claims).toEqual([])
  })

  it('stays with the first until it ends, and hinders nobody', async () => {
    const id = await write({ by: reader })
    const claim = (viewer: Somebody, ms: number) => claimComment({ viewer, input: { id } }, later(ms))
    const claimant = async (ms: number) => (await read(ms)).claims.map(({ by }) => by.name)
    await claim(noah, 0)
    await claim(mira, secondMs)
    expect(await claimant(secondMs)).toEqual(['Noah'])
    const [outcome] = await decide({ viewer: mira, input: { ids: [id], decision: 'publish' } }, deps())
    expect(outcome?.outcome).toBe('done')
    await claim(mira, minuteMs)
    expect(await claimant(minuteMs)).toEqual(['Mira'])
  })

  it('of two at once is kept for one', async () => {
    const id = await write({ by: reader })
    await Promise.all([mira, noah].map((viewer) => claimComment({ viewer, input: { id } }, deps())))
    const rows = await database.db.commentClaim.findMany({
      where: { commentId: id },
      select: { until: true },
    })
    expect(rows).toHaveLength(1)
  })

  it('of a comment that does not exist is none', async () => {
    const id = crypto.randomUUID()
    await claimComment({ viewer: mira, input: { id } }, deps())
    expect((await read()).claims.map(({ commentId }) => commentId)).not.toContain(id)
  })

  it('is for moderators', async () => {
    const input = { id: await write({ by: reader }) }
    await expect(claimComment({ viewer: reader, input }, deps())).rejects.toMatchObject({
      code: 'auth/forbidden',
    })
  })

  it('is swept once it has ended', async () => {
    await claimComment({ viewer: mira, input: { id: await write({ by: reader }) } }, deps())
    await sweepClaims({ now: new Date(at.getTime() + 2 * minuteMs) }, database.db)
    expect(await database.db.commentClaim.count()).toBe(0)
  })
})

describe('an undo of several decisions', () => {
  it('takes back each that can be taken back, and says so of each', async () => {
    const ids = [await write({ by: reader }), await write({ by: reader })]
    const decided = await decide({ viewer: mira, input: { ids, decision: 'spam' } }, deps())
    const eventIds = decided.map(({ event }) => event ?? '')
    const [first = '', second = ''] = eventIds
    const other = await decide({ viewer: noah, input: { ids: [ids[0] ?? ''], decision: 'publish' } }, deps())
    const undone = await undoAll({ viewer: mira, input: { eventIds: [...eventIds, '999999999'] } }, deps())
    expect(undone).toMatchObject([
      { eventId: first, isUndone: false, event: null },
      { eventId: second, isUndone: true },
      { eventId: '999999999', isUndone: false },
    ])
    expect(BigInt(undone[1]?.event ?? '0')).toBeGreaterThan(BigInt(other[0]?.event ?? '0'))
    const statuses = await database.db.comment.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
      select: { id: true, status: true },
    })
    expect(statuses.map(({ status }) => status).toSorted()).toEqual(['HELD', 'PUBLISHED'])
  })

  it('is for moderators', async () => {
    const input = { eventIds: ['1'] }
    await expect(undoAll({ viewer: reader, input }, deps())).rejects.toMatchObject({ code: 'auth/forbidden' })
  })
})
