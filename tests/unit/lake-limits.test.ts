import { describe, expect, test } from 'vitest'
import { QueryTimeoutError } from '#sanity/lake/engine/guard-query.ts'
import { deadlineAfter } from '#sanity/lake/slow/deadline.ts'
import { QueryParseError } from '#sanity/lake/engine/parse-query.ts'
import { PerspectiveViews } from '#sanity/lake/engine/perspective.ts'
import { QueryRunError, runQuery } from '#sanity/lake/engine/run-query.ts'

const views = new PerspectiveViews()
for (let index = 0; index < 1_000; index += 1) {
  const _id = `p${index}`
  const dates = { _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
  const body = Array.from({ length: 10 }, () => ({ children: [{ text: 'What a team needs is said. ' }] }))
  views.put(_id, { _id, _type: 'post', _rev: 'r', ...dates, title: `Post ${index}`, body })
}

const run = (query: string) => () =>
  runQuery({
    query,
    params: {},
    index: views.view({ perspective: 'raw', isPublicOnly: false }),
    identity: 'x',
    now: new Date(0),
    project: { projectId: 'local', dataset: 'production' },
    tick: deadlineAfter(50),
  })

// Without a limit each of these queries runs for more than ten seconds, and blocks all other requests.
describe('a query that can’t be stopped is refused before it runs', () => {
  test.each([
    ['many wildcards in a word', `"${'a'.repeat(60)}" match "${'*a'.repeat(12)}*b"`],
    ['many wildcards in a path', `"${'a.'.repeat(40)}c" in path("${'**.'.repeat(12)}b")`],
    ['a long text compared with a pattern', `"${'a'.repeat(5_000)}" match "*a*"`],
    ['deep nesting', `*${' | order(_id)'.repeat(310)}`],
    ['a long chain of references', `*[0]${'->a'.repeat(400)}`],
  ])('%s', (_, query) => {
    expect(run(query)).toThrow(QueryParseError)
  })
})

test('a result that is too large to send is refused before it is written', () => {
  expect(run('*{"all": *{"all": *}}')).toThrow(QueryTimeoutError)
})

test.each([
  ['an order by a count of everything', '* | order(count(*[_id > ^._id]))'],
  ['filters in filters', 'count(*[count(*[_id > ^._id]) > 3])'],
  ['a score by a count of everything', '* | score(title match "a*", count(*[_id > ^._id]) > 1)'],
])('%s is stopped at the time limit', (_, query) => {
  expect(run(query)).toThrow(QueryTimeoutError)
})

test('queries of editors and readers are within the limits', () => {
  expect(run('count(*[_type == "post" && title match "post 1*"])')()).toBe(111)
  expect(run('count(*[_id in path("**")])')()).toBe(1_000)
  expect(run('unknown::of(*)')).toThrow(QueryParseError)
  expect(() => run('geo::distance(1, 2)')()).toThrow(QueryRunError)
})
