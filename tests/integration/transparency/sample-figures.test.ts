import { beforeEach, expect, it } from 'vitest'
import { buildCsv } from '#lib/transparency/build-csv.ts'
import { isMonth, sumOf } from '#lib/transparency/figures.ts'
import type { FigureName } from '#lib/transparency/figures.ts'
import { getTransparency } from '#lib/transparency/get-transparency.ts'
import { keepFigures } from '#lib/transparency/keep-figures.ts'
import { seedFigures } from '#prisma/seed/figures/seed-figures.ts'
import { removeSampleFigures } from '#prisma/seed/remove/remove-figures.ts'
import { useStage } from '../moderation/stage.ts'

const { database, at, enter, write } = useStage()
const model = { measured: { precision: 1, recall: 1, n: 1 }, trainedAt: at.toISOString() }

const report = (now = at) => getTransparency({ db: database.db, clock: { now: () => now }, model })

const months = async () => (await report()).periods.filter(({ period }) => isMonth(period))

beforeEach(() => database.db.periodFigure.deleteMany())

it('a new site has figures of the six months before, marked as invented on the page and in the CSV', async () => {
  await seedFigures({ db: database.db, now: at })
  await seedFigures({ db: database.db, now: at })
  expect((await months()).map(({ period, isSample }) => [period, isSample])).toEqual([
    ['2026-11', false],
    ...['2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05'].map((month) => [month, true]),
  ])
  const csv = buildCsv(await report())
  expect(csv).toContain('2026-10,comments.written,,,117,yes\r\n')
  expect(csv).toContain('2026,comments.written,,,513,yes\r\n')
  expect(csv).toContain('2026-11,comments.written,,,0,no\r\n')
})

it('the invented figures agree with each other', async () => {
  await seedFigures({ db: database.db, now: at })
  for (const of of (await months()).filter(({ isSample }) => isSample)) {
    const sum = (figure: FigureName, first?: string) =>
      sumOf({ of, figure, fits: ([part]) => first === undefined || part === first })
    expect(sum('comments.published') + sum('comments.held') - sum('measures.hidden')).toBe(
      sum('comments.written'),
    )
    const uponNotice = (figure: FigureName) =>
      sumOf({ of, figure, fits: ([, source]) => source === 'notice' })
    const measures = ['measures.rejected', 'measures.removed', 'measures.hidden'] as const
    expect(measures.reduce((all, name) => all + uponNotice(name), 0)).toBeLessThanOrEqual(
      sum('notices.decided', 'upheld'),
    )
    expect(sum('notices.decided')).toBe(sum('notices'))
    expect(sum('measures.rejected') + sum('checks.released')).toBe(sum('comments.held'))
    for (const check of ['spam-score', 'many-links', 'personal-data', 'insults'])
      expect(sum('measures.found', check) + sum('checks.released', check)).toBe(sum('checks.decided', check))
  }
})

it('they are removed with the sample', async () => {
  await seedFigures({ db: database.db, now: at })
  await removeSampleFigures(database.db)
  expect(await database.db.periodFigure.count()).toBe(0)
})

it('a year leaves them out, on the page and in the CSV, once anything was counted in it', async () => {
  await seedFigures({ db: database.db, now: at })
  await write({ by: await enter('READER', 'Robin') })
  const csv = buildCsv(await report(new Date('2026-11-29T00:00:00Z')))
  expect(csv).toContain('2026,comments.written,,,1,no\r\n')
  expect(csv).toContain('2026-10,comments.written,,,117,yes\r\n')
  expect(csv).not.toMatch(/^2026,.*,yes\r$/m)
  await keepFigures({ db: database.db, clock: { now: () => new Date('2027-01-01T00:10:00Z') } })
  const kept = buildCsv(await report(new Date('2027-01-02T00:00:00Z')))
  expect(kept).toContain('2026,comments.written,,,1,no\r\n')
  expect(kept).toContain('2026-10,comments.written,,,117,yes\r\n')
  expect(kept).not.toMatch(/^2026,.*,yes\r$/m)
})

it('they never stand beside figures of a site where something happened', async () => {
  await write({ by: await enter('READER', 'Robin') })
  await seedFigures({ db: database.db, now: at })
  expect(await database.db.periodFigure.count()).toBe(0)
  await keepFigures({ db: database.db, clock: { now: () => new Date('2026-12-02T00:00:00Z') } })
  await seedFigures({ db: database.db, now: new Date('2026-12-02T00:00:00Z') })
  expect(await database.db.periodFigure.count({ where: { isSample: true } })).toBe(0)
})
