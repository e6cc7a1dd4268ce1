import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, it } from 'vitest'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { isWhole } from '#tests/setup/whole.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'
import type { Orders } from './storm-process.ts'

const { database, enter, write } = useStage()
const program = path.resolve(import.meta.dirname, 'storm-process.ts')

const size = isWhole ? { comments: 5_000, acts: 150 } : { comments: 300, acts: 15 }
const moderators: Somebody[] = []
const commentIds: string[] = []

beforeAll(async () => {
  const reader = await enter('READER', 'Robin')
  const top = await write({ by: reader, status: 'PUBLISHED' })
  for (let n = 0; n < 20; n++) moderators.push(await enter('MODERATOR', `Moderator ${n}`))
  while (commentIds.length < size.comments) {
    const more = Array.from({ length: 100 }, () => write({ by: reader, parentId: top }))
    commentIds.push(...(await Promise.all(more)))
  }
})

/** Lets ten moderators work in a process. With `killAfter` it is killed once so many acts are acknowledged. */
async function storm(part: Somebody[], killAfter = Infinity): Promise<string[]> {
  const orders: Orders = {
    databaseUrl: database.connectionString,
    ...{ moderators: part, commentIds, acts: size.acts },
  }
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(orders))
  const exited = once(child, 'exit')
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === killAfter) child.kill('SIGKILL')
  }
  const [code, signal] = (await exited) as [number | null, string | null]
  expect(killAfter === Infinity ? code : signal).toBe(killAfter === Infinity ? 0 : 'SIGKILL')
  return acknowledged
}

it('twenty moderators decide and undo at once, and one process of two is killed: nothing acknowledged is lost', async () => {
  const halves = [moderators.slice(0, 10), moderators.slice(10)] as const
  const acknowledged = (
    await Promise.all([storm(halves[0]), storm(halves[1], Math.round(size.acts * 3))])
  ).flat()
  const { db, pool } = database
  expect(acknowledged.length).toBeGreaterThan(size.acts)

  const kept = await db.moderationEvent.findMany({
    where: { seq: { in: acknowledged.map(BigInt) } },
    select: { seq: true },
  })
  expect(kept).toHaveLength(acknowledged.length)
  expect(await verifyRecord({ db })).toMatchObject({ broken: null })

  const counts = await pool.query(`
    SELECT top.id FROM "Comment" top WHERE top."rootId" IS NULL AND top."replyCount" <>
      (SELECT count(*) FROM "Comment" reply WHERE reply."rootId" = top.id AND reply.status = 'PUBLISHED')`)
  expect(counts.rows).toEqual([])

  // Each comment is as its last event says.
  const statuses = await pool.query(`
    SELECT c.id FROM "Comment" c JOIN LATERAL (
      SELECT (e.data::json ->> 'to') AS "to" FROM "ModerationEvent" e
      WHERE e.subject = 'comment:' || c.id AND e.kind IN ('decision', 'undo') ORDER BY e.seq DESC LIMIT 1
    ) last ON true WHERE last."to" <> c.status::text`)
  expect(statuses.rows).toEqual([])
})

it('each restriction has one statement and one letter in the queue, and only the last one of a comment is in force', async () => {
  const { pool } = database
  const { rows: restricting } = await pool.query<{ seq: string }>(`
    SELECT seq::text FROM "ModerationEvent"
    WHERE kind = 'decision' AND (data::json ->> 'decision') IN ('reject', 'spam', 'delete') ORDER BY "ModerationEvent".seq`)
  const { rows: stated } = await pool.query<{ seq: string }>(
    `SELECT "eventSeq"::text AS seq FROM "StatementOfReasons" ORDER BY "eventSeq"`,
  )
  expect(restricting.length).toBeGreaterThan(0)
  expect(stated).toEqual(restricting)
  const { rows: letters } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'moderation.statement'`,
  )
  expect(letters).toEqual([{ count: restricting.length }])
  const { rows: wrong } = await pool.query(`
    SELECT c.id FROM "Comment" c
    WHERE (SELECT count(*) FROM "StatementOfReasons" s WHERE s."commentId" = c.id AND s."liftedAt" IS NULL)
      <> (CASE WHEN c.status IN ('REJECTED', 'SPAM', 'DELETED') THEN 1 ELSE 0 END)`)
  expect(wrong).toEqual([])
})
