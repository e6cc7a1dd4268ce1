import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeTimeId } from '#lib/ids.ts'
import { decideAppeal } from '#lib/moderation/appeals/decide-appeal.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { decide } from '#lib/moderation/decide.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { sumOf } from '#lib/transparency/figures.ts'
import type { FigureName } from '#lib/transparency/figures.ts'
import { getTransparency } from '#lib/transparency/get-transparency.ts'
import { keepFigures } from '#lib/transparency/keep-figures.ts'
import { useReports } from '../moderation/reports-stage.ts'
import type { Somebody } from '../moderation/stage.ts'

const { database, at, deps, enter, write, report, reportDeps, reportsOf } = useReports()
const model = { measured: { precision: 0.97, recall: 0.94, n: 100 }, trainedAt: '2026-11-28T00:00:00.000Z' }
let reader: Somebody
let mira: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

beforeEach(async () => {
  await database.db.periodFigure.deleteMany()
})

const later = (date: string) => ({ now: () => new Date(date) })

async function figuresOf(period: string, now = at) {
  const { periods } = await getTransparency({ db: database.db, clock: { now: () => now }, model })
  const found = periods.find((other) => other.period === period)
  if (!found) throw new Error(`no ${period}`)
  return {
    ...found,
    count: (figure: FigureName, part?: string) =>
      sumOf({ of: found, figure, fits: (parts) => part === undefined || parts.join('/') === part }),
  }
}

/** What a test adds to the figures of November: the others' rows stay, since the record only grows. */
async function difference(act: () => Promise<unknown>) {
  const before = await figuresOf('2026-11', new Date('2026-11-30T12:00:00Z'))
  await act()
  const after = await figuresOf('2026-11', new Date('2026-11-30T12:00:00Z'))
  return (figure: FigureName, part?: string) => after.count(figure, part) - before.count(figure, part)
}

async function act(decision: 'publish' | 'reject', status: 'HELD' | 'PUBLISHED' = 'HELD') {
  const id = await write({ by: reader, status })
  const [decided] = await decide({ viewer: mira, input: { ids: [id], decision, reason: 'insult' } }, deps())
  return { id, event: decided?.event ?? '' }
}

const undoAfter = (event: string, seconds: number) =>
  undoDecision(
    { viewer: mira, input: { eventId: event } },
    { ...deps(), clock: { now: () => new Date(at.getTime() + seconds * 1_000) } },
  )

describe('the figures of a month', () => {
  it('count comments, and decisions by reason, source and the check that found the comment', async () => {
    const added = await difference(async () => {
      await act('reject')
      await act('publish')
      await act('reject', 'PUBLISHED')
    })
    expect(added('comments.written')).toBe(3)
    expect(added('comments.held')).toBe(2)
    expect(added('comments.published')).toBe(1)
    expect(added('measures.rejected', 'insult/own-initiative')).toBe(1)
    expect(added('measures.removed', 'insult/own-initiative')).toBe(1)
    // The published comment has the finding as well.
    expect(added('measures.found', 'many-links')).toBe(2)
    expect(added('checks.decided', 'many-links')).toBe(2)
    expect(added('checks.released', 'many-links')).toBe(1)
  })

  it('count a restriction that was taken back as an error of its check, but not a slip', async () => {
    const added = await difference(async () => {
      await undoAfter((await act('reject')).event, 5)
      await undoAfter((await act('reject')).event, 3_600)
      await undoAfter((await act('publish')).event, 3_600)
    })
    expect(added('checks.decided', 'many-links')).toBe(1)
    expect(added('checks.overturned', 'many-links')).toBe(1)
    expect(added('measures.rejected')).toBe(1)
  })

  it('count a founded appeal as an error of its check, and appeals by who appealed and how they ended', async () => {
    const added = await difference(async () => {
      const { id } = await act('reject')
      const statement = await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } })
      const decidedAt = new Date(at.getTime() + 4 * 3_600_000)
      const appeal = { statementId: statement.id, text: 'Why?', state: 'founded', createdAt: at, decidedAt }
      await database.db.appeal.create({ data: appeal })
    })
    expect(added('checks.overturned', 'many-links')).toBe(1)
    expect(added('appeals', 'writer/founded')).toBe(1)
    expect(added('appeals.medianHours')).toBe(4)
  })

  it('count notices by reason and outcome, with the median time to their decision, of all and by reason', async () => {
    const added = await difference(async () => {
      const commentId = await write({ by: reader, status: 'PUBLISHED' })
      for (const [place, [hours, reason]] of [
        [1, 'spam'],
        [3, 'insult'],
        [8, 'spam'],
        [50, 'spam'],
        [null, 'spam'],
      ].entries() as ArrayIterator<[number, [number | null, string]]>) {
        const data = {
          ...{ commentId, version: 1, reason, createdAt: at, tokenHash: `hash ${place}` },
          state: hours === null ? 'open' : place === 0 ? 'upheld' : 'refused',
          decidedAt: hours === null ? null : new Date(at.getTime() + hours * 3_600_000),
        }
        await database.db.report.create({ data })
      }
    })
    expect(added('notices', 'spam')).toBe(4)
    expect(added('notices.decided', 'upheld')).toBe(1)
    // One was decided after the end of the month.
    expect(added('notices.decided', 'refused')).toBe(2)
    expect(added('notices.medianHours', '')).toBe(3)
    expect(added('notices.medianHours', 'spam')).toBe(4.5)
    expect(added('notices.medianHours', 'insult')).toBe(3)
  })

  it('count what a founded appeal of a reporter removed upon a notice, as its statement says', async () => {
    const added = await difference(async () => {
      const id = await write({ by: reader, status: 'PUBLISHED' })
      await report(id, { by: await enter('READER', 'Ann') })
      await decide({ viewer: mira, input: { ids: [id], decision: 'keep' } }, deps())
      const [refused] = await reportsOf(id)
      const token = reportToken({ id: refused?.id ?? '', secret: 'secret' })
      await makeAppeal({ input: { against: 'report', token, text: 'Read on.' } }, reportDeps())
      const appeal = await database.db.appeal.findFirstOrThrow({ where: { reportId: refused?.id ?? '' } })
      const input = { id: appeal.id, outcome: 'founded', reason: 'insult', answer: 'I see.' } as const
      await decideAppeal({ viewer: await enter('MODERATOR', 'Noah'), input }, reportDeps())
      expect(
        await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } }),
      ).toMatchObject({
        source: 'notice',
      })
    })
    expect(added('measures.removed', 'insult/notice')).toBe(1)
    expect(added('measures.removed')).toBe(1)
    expect(added('measures.found')).toBe(0)
    expect(added('notices.decided', 'upheld')).toBe(1)
  })

  it('count sanctions by kind and reason', async () => {
    const added = await difference(async () => {
      const id = makeTimeId(at)
      const event = await database.db.$transaction((tx) =>
        appendEvent(
          { at, actorId: mira.id, kind: 'check-set', subject: `person:${reader.id}`, data: {} },
          tx,
        ),
      )
      await database.db.statementOfReasons.create({
        data: {
          ...{ id, personId: reader.id, eventSeq: event, measure: 'suspended', source: 'own-initiative' },
          ...{ decidedById: mira.id, ground: 'guidelines', reason: 'insult', clause: '', explanation: '' },
          ...{ createdAt: at, appealableUntil: at, tokenHash: id },
        },
      })
      await database.db.sanction.create({
        data: { personId: reader.id, kind: 'suspension', from: at, statementId: id },
      })
    })
    expect(added('sanctions', 'suspension/insult')).toBe(1)
  })
})

describe('kept figures', () => {
  const keep = (now: string) => keepFigures({ db: database.db, clock: later(now) })

  it('are those that were counted, once the month is over', async () => {
    await act('reject')
    const counted = await figuresOf('2026-11', new Date('2026-11-30T23:59:59Z'))
    await keep('2026-12-01T00:10:00Z')
    const kept = await figuresOf('2026-11', new Date('2026-12-15T12:00:00Z'))
    const sorted = ({ figures }: typeof kept) =>
      figures.map(({ figure, part, value }) => `${figure} ${part} ${value}`).toSorted()
    expect(sorted(kept)).toEqual(sorted(counted))
    expect((await figuresOf('2026', new Date('2026-12-15T12:00:00Z'))).count('comments.written')).toBe(
      kept.count('comments.written'),
    )
  })

  it('follow an appeal for seven months, and then stay', async () => {
    const { event } = await act('reject')
    await keep('2026-12-01T00:10:00Z')
    const before = await figuresOf('2026-11')
    await undoAfter(event, 60 * 86_400)
    await keep('2027-06-30T00:10:00Z')
    const after = await figuresOf('2026-11')
    expect(after.count('checks.overturned') - before.count('checks.overturned')).toBe(1)
    await database.db.periodFigure.updateMany({ where: { period: '2026-11' }, data: { value: 77 } })
    await keep('2027-07-01T00:10:00Z')
    expect((await figuresOf('2026-11')).count('comments.written')).toBe(77)
  })

  it('leave a month with invented figures alone, and a year of such months', async () => {
    const data = { period: '2026-11', figure: 'comments.written', part: '', value: 5, isSample: true }
    await database.db.periodFigure.create({ data })
    await keep('2026-12-01T00:10:00Z')
    const now = new Date('2026-12-15T12:00:00Z')
    expect(await figuresOf('2026-11', now)).toMatchObject({ isSample: true, figures: [{ value: 5 }] })
    expect(await figuresOf('2026', now)).toMatchObject({ isSample: true })
    expect(await figuresOf('2026-12', now)).toMatchObject({ isSample: false })
  })
})
