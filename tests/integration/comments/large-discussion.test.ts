import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#lib/db.ts'
import { readCursor, writeCursor } from '#lib/comments/cursor.ts'
import type { Sort } from '#lib/comments/input.ts'
import { sorts } from '#lib/comments/input.ts'
import { listComments } from '#lib/comments/list-comments.ts'
import { listThreadRows } from '#lib/comments/list-store.ts'
import { makeTimeId } from '#lib/ids.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const postId = 'large'
const count = 10_000
const repliesModulo = 7
const ids = Array.from({ length: count }, (_, n) => makeTimeId(new Date(1_700_000_000_000 + n)))

beforeAll(async () => {
  const user = await database.db.user.create({ data: { email: 'a@example.com' }, select: { id: true } })
  const rows = ids.map((id, n) => ({
    id,
    replyCount: n % repliesModulo,
    postId,
    authorId: user.id,
    body: 'Words',
    status: 'PUBLISHED' as const,
    idempotencyKey: id,
  }))
  await database.db.comment.createMany({ data: rows })
  await database.pool.query('VACUUM ANALYZE "Comment"')
})

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}

/** Number of rows that a plan reads from the table of comments. */
function rowsRead(plan: Plan): number {
  const own = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
  const below = (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0)
  return (plan['Relation Name'] === 'Comment' ? own : 0) + below
}

/** The plan of the query that the store sends for a page. */
async function explainPage({ sort, cursor }: { sort: Sort; cursor: string | undefined }): Promise<Plan> {
  let plan: Plan | undefined
  const $queryRaw = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const { text, values: parameters } = Prisma.sql(strings, ...(values as string[]))
    const { rows } = await database.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      parameters,
    )
    plan = rows[0]?.['QUERY PLAN'][0].Plan
    return []
  }
  const page = { postId, sort, after: readCursor({ cursor, sort }), take: 51, takeReplies: 21 }
  await listThreadRows(page, { $queryRaw } as unknown as Db)
  if (!plan) throw new Error('no plan')
  return plan
}

const begin = (sort: Sort, place: number) =>
  place === 0 ? undefined : writeCursor({ id: ids[place] ?? '', replyCount: place % repliesModulo }, sort)

describe('10,000 comments under one post', () => {
  it.each(sorts.flatMap((sort) => [0, 5_000, 8_000].map((place) => ({ sort, place }))))(
    'cost a page what 50 do: $sort, from $place',
    async ({ sort, place }) => {
      const cursor = begin(sort, place)
      const page = await listComments({ postId, sort, limit: 50, cursor }, database)
      expect(page.total).toBe(count)
      expect(page.threads).toHaveLength(50)
      expect(rowsRead(await explainPage({ sort, cursor }))).toBeLessThanOrEqual(51)
    },
  )

  it.each(sorts)('are each shown once over all pages: %s', async (sort) => {
    const met: string[] = []
    let cursor: string | undefined
    do {
      const page = await listComments({ postId, sort, limit: 50, cursor }, database)
      met.push(...page.threads.map(({ comment }) => comment.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(met).toHaveLength(count)
    expect(new Set(met).size).toBe(count)
  })
})
