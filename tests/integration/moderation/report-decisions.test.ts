import { beforeAll, describe, expect, it } from 'vitest'
import type { Decision } from '#lib/moderation/decision.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { anonymous, post, useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const stage = useReports()
const { database, at, enter, reportDeps, report, reportsOf, eventsAbout, statusOf } = stage
let writer: Somebody
let mira: Somebody

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

const publish = (by = writer) => stage.publish(by)
const act = (id: string, decision: Decision) => stage.act(id, { decision, viewer: mira })

const queued = async (commentId: string) => {
  const input = { queue: 'reported', limit: 50, person: writer.id } as const
  const { comments } = await listQueue({ viewer: mira, input }, reportDeps())
  return comments.find(({ id }) => id === commentId)
}

describe('the queue of reports', () => {
  it('shows a comment once with all of its reports, and never who reported', async () => {
    const id = await publish()
    const ann = await enter('READER', 'Ann')
    await report(id, { by: ann, note: 'First' })
    const unlawful = { reason: 'unlawful', law: '§ 185 StGB', note: 'Second', isInGoodFaith: true } as const
    await report(id, { ...unlawful, name: 'Signed Name', email: 'zoe@example.com' })
    const row = await queued(id)
    expect(row).toMatchObject({ status: 'published', body: 'Words' })
    const byNote = row?.reports.toSorted((one, other) => (one.note ?? '').localeCompare(other.note ?? ''))
    expect(byNote).toMatchObject([
      { reason: 'insult', note: 'First', by: 'account', name: null, isOfEarlierWords: false },
      { reason: 'unlawful', note: 'Second', law: '§ 185 StGB', by: 'unproven', name: 'Signed Name' },
    ])
    const shown = JSON.stringify(row)
    for (const secret of [ann.id, ann.email, 'zoe@example.com']) expect(shown).not.toContain(secret)
    const counts = await countQueues({ viewer: mira }, reportDeps())
    const reported = counts.find(({ queue }) => queue === 'reported')
    const open = await database.db.report.groupBy({ by: ['commentId'], where: { state: 'open' } })
    expect(reported).toEqual({ queue: 'reported', count: open.length, oldest: at.toISOString() })
  })

  it('shows each comment once over its pages', async () => {
    const by = await enter('READER', 'Paged')
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => publish(by)))
    for (const id of ids) await Promise.all([report(id), report(id, { by: anonymous('192.0.2.3') })])
    const met: string[] = []
    let cursor: string | undefined
    do {
      const input = { queue: 'reported', limit: 2, person: by.id, cursor } as const
      const page = await listQueue({ viewer: mira, input }, reportDeps())
      met.push(...page.comments.map((comment) => comment.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(met).toEqual(ids.toSorted())
  })
})

describe('a moderator who wrote the reported comment', () => {
  it('sees that there is a report of a kind, and none of its words', async () => {
    const own = await publish(mira)
    const words = { law: 'Secret law', note: 'Secret note', name: 'Secret Name' }
    await report(own, {
      by: await enter('READER', 'Ann'),
      ...{ ...words, reason: 'unlawful', isInGoodFaith: true },
    })
    const input = { queue: 'reported', limit: 50, person: mira.id } as const
    const seenBy = (viewer: Somebody) => listQueue({ viewer, input }, reportDeps())
    const [row] = (await seenBy(mira)).comments
    const withheld = { note: null, law: null, name: null, isWithheld: true }
    expect(row?.reports).toMatchObject([{ reason: 'unlawful', ...withheld }])
    const [other] = (await seenBy(await enter('MODERATOR', 'Noah'))).comments
    expect(other?.reports).toMatchObject([{ reason: 'unlawful', ...words, isWithheld: false }])
  })
})

describe('a moderator who reported the comment', () => {
  it('acts on their own initiative, and gives no verdict on their own report', async () => {
    const id = await publish()
    await report(id, { by: mira })
    const [decided] = await act(id, 'reject')
    expect(await statusOf(id)).toBe('REJECTED')
    expect(await reportsOf(id)).toMatchObject([{ state: 'moot' }])
    expect(await database.db.statementOfReasons.findFirst({ where: { commentId: id } })).toMatchObject({
      source: 'own-initiative',
    })
    await undoDecision({ viewer: mira, input: { eventId: decided?.event ?? '' } }, reportDeps())
    expect(await reportsOf(id)).toMatchObject([{ state: 'open' }])
  })

  it('gives a verdict on the reports of others, which are a notice', async () => {
    const id = await publish()
    await report(id, { by: mira })
    await report(id, { by: await enter('READER', 'Ann') })
    await act(id, 'reject')
    expect((await reportsOf(id)).map(({ state }) => state).toSorted()).toEqual(['moot', 'upheld'])
    expect(await database.db.statementOfReasons.findFirst({ where: { commentId: id } })).toMatchObject({
      source: 'notice',
    })
  })
})

describe('a decision on a reported comment', () => {
  it.each([
    ['keep', 'PUBLISHED', 'refused'],
    ['reject', 'REJECTED', 'upheld'],
    ['spam', 'SPAM', 'upheld'],
    ['delete', 'DELETED', 'upheld'],
  ] as const)('%s closes its reports, and undone it opens them again', async (decision, status, state) => {
    const id = await publish()
    const by = await enter('READER', 'Ann')
    await report(id, { by })
    await report(id)
    const [decided] = await act(id, decision)
    expect(decided?.outcome).toBe('done')
    expect(await statusOf(id)).toBe(status)
    const verdict = {
      state,
      decision,
      decidedById: mira.id,
      decidedAt: at,
      eventSeq: BigInt(decided?.event ?? 0),
    }
    expect(await reportsOf(id)).toMatchObject([verdict, verdict])
    expect(await queued(id)).toBeUndefined()
    const kinds = (await eventsAbout(id)).map(({ kind }) => kind)
    expect(kinds.slice(2)).toEqual(['decision', 'report-decided', 'report-decided'])

    await undoDecision({ viewer: mira, input: { eventId: decided?.event ?? '' } }, reportDeps())
    expect(await statusOf(id)).toBe('PUBLISHED')
    const open = { state: 'open', decision: null, decidedById: null, decidedAt: null, eventSeq: null }
    expect(await reportsOf(id)).toMatchObject([open, open])
    await expect(report(id, { by })).rejects.toMatchObject({ code: 'moderation/reported-before' })
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })

  it('that follows a report says so in the statement of reasons', async () => {
    const id = await publish()
    await report(id)
    await act(id, 'reject')
    expect(await database.db.statementOfReasons.findFirst({ where: { commentId: id } })).toMatchObject({
      ...{ source: 'notice', measure: 'removed' },
    })
  })

  it('is told by mail where an address is proven, and not while it may be a slip of the hand', async () => {
    const id = await publish()
    const by = await enter('READER', 'Ann')
    await report(id, { by })
    await report(id, { email: 'unproven@example.com' })
    const [decided] = await act(id, 'keep')
    const ofAccount = (await reportsOf(id)).find(({ reporterId }) => reporterId === by.id)
    const { rows } = await database.pool.query<{ run_at: Date; payload: object }>(
      `select j.run_at, p.payload from graphile_worker.jobs j
        join graphile_worker._private_jobs p on p.id = j.id
        where j.task_identifier = 'moderation.report-decided' and p.payload->>'event' = $1`,
      [decided?.event],
    )
    expect(rows).toEqual([
      {
        run_at: new Date(at.getTime() + 15_000),
        payload: { reportId: ofAccount?.id, event: decided?.event, postTitle: post.title },
      },
    ])
  })

  it('keep is possible only while there are reports, and once', async () => {
    const id = await publish()
    expect(await act(id, 'keep')).toMatchObject([{ outcome: 'decided' }])
    await report(id)
    const both = await Promise.all([act(id, 'keep'), act(id, 'keep')])
    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['decided', 'done'])
  })

  it('keep is undone once, however many moderators undo it at the same time', async () => {
    const id = await publish()
    await report(id)
    const [decided] = await act(id, 'keep')
    const input = { eventId: decided?.event ?? '' }
    const undos = await Promise.allSettled(
      Array.from({ length: 4 }, () => undoDecision({ viewer: mira, input }, reportDeps())),
    )
    const refused = undos.filter((undo) => undo.status === 'rejected')
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(
      Array.from({ length: 3 }, () => 'moderation/not-undone'),
    )
  })

  it('undone after its reporter has reported again opens both reports', async () => {
    const id = await publish()
    const by = await enter('READER', 'Ann')
    await report(id, { by })
    const [decided] = await act(id, 'keep')
    await report(id, { by })
    await undoDecision({ viewer: mira, input: { eventId: decided?.event ?? '' } }, reportDeps())
    expect((await reportsOf(id)).map(({ state }) => state)).toEqual(['open', 'open'])
  })

  it('and reports at once leave nothing open on a comment that is gone', async () => {
    const id = await publish()
    const calls = Array.from({ length: 8 }, (_, place) => report(id, { by: anonymous(`203.0.113.${place}`) }))
    const [decided] = await Promise.all([act(id, 'reject'), ...calls.map((call) => call.catch(() => null))])
    expect(decided).toMatchObject([{ outcome: 'done' }])
    expect((await reportsOf(id)).filter(({ state }) => state === 'open')).toEqual([])
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })
})
