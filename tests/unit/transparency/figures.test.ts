import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { buildCsv } from '#lib/transparency/build-csv.ts'
import { endOf, listMonths, medianOf, shareOf, startOf, sumOf, sumYear } from '#lib/transparency/figures.ts'
import type { Period } from '#lib/transparency/figures.ts'

const month = (period: string, held: number, isSample = false): Period => ({
  ...{ period, isSample },
  figures: [
    { figure: 'comments.held', part: '', value: held },
    { figure: 'measures.rejected', part: 'insult/notice', value: 1 },
    { figure: 'measures.rejected', part: 'spam/own-initiative', value: 2 },
    { figure: 'notices.medianHours', part: '', value: 5.126 },
  ],
})

test('a month and a year begin with their first moment in UTC and end with the first one after', () => {
  expect(startOf('2026-12')).toEqual(new Date('2026-12-01T00:00:00Z'))
  expect(endOf('2026-12')).toEqual(new Date('2027-01-01T00:00:00Z'))
  expect(endOf('2026')).toEqual(new Date('2027-01-01T00:00:00Z'))
  expect(listMonths('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
})

test('a year is the sum of its months, except for medians, which it has of its own', () => {
  const own: Period = {
    period: '2026',
    isSample: false,
    figures: [{ figure: 'notices.medianHours', part: '', value: 7 }],
  }
  const year = sumYear('2026', [month('2025-12', 100), month('2026-01', 1), month('2026-02', 2), own])
  expect(sumOf({ of: year, figure: 'comments.held' })).toBe(3)
  expect(sumOf({ of: year, figure: 'measures.rejected', fits: ([reason]) => reason === 'spam' })).toBe(4)
  expect(year.figures.filter(({ figure }) => figure === 'notices.medianHours')).toEqual(own.figures)
  expect(year.isSample).toBe(false)
})

test('a year leaves invented months out once anything was counted, medians included', () => {
  const median = (value: number, isSample: boolean): Period => ({
    ...{ period: '2026', isSample },
    figures: [{ figure: 'notices.medianHours', part: '', value }],
  })
  const empty: Period = { period: '2026-02', isSample: false, figures: [] }
  const of = (second: Period) =>
    sumYear('2026', [month('2026-01', 1, true), second, median(5, true), median(7, false)])
  expect(sumOf({ of: of(empty), figure: 'comments.held' })).toBe(1)
  expect(of(empty).isSample).toBe(true)
  expect(medianOf(of(empty), { figure: 'notices.medianHours' })).toBe(5)
  const mixed = of(month('2026-02', 2))
  expect(sumOf({ of: mixed, figure: 'comments.held' })).toBe(2)
  expect(mixed.isSample).toBe(false)
  expect(medianOf(mixed, { figure: 'notices.medianHours' })).toBe(7)
})

test('the CSV has a line for each figure, says which are invented, and has the score of the spam model', () => {
  const spam = { version: '3', precision: 0.97, recall: 0.94, n: 1_762, trainedAt: '2026-11-28T00:00:00Z' }
  const text = buildCsv({ periods: [month('2026-10', 3, true), month('2026-09', 0)], spam })
  expect(text.split('\r\n')[0]).toBe('period,figure,part,detail,value,sample')
  const lines: Record<string, string>[] = parse(text, { columns: true })
  expect(lines).toContainEqual({
    ...{ period: '2026-10', figure: 'measures.rejected', part: 'insult', detail: 'notice' },
    ...{ value: '1', sample: 'yes' },
  })
  expect(lines).toContainEqual(expect.objectContaining({ period: '2026-09', value: '5.13', sample: 'no' }))
  expect(lines.find(({ figure }) => figure === 'spam-score.precision')).toMatchObject({
    part: '3',
    value: '0.97',
  })
})

test('a share of fewer than ten decisions is none', () => {
  expect(shareOf(9, 9)).toBeNull()
  expect(shareOf(5, 10)).toBe(0.5)
})
