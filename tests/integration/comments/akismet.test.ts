import { beforeAll, describe, expect, it } from 'vitest'
import { createAkismet } from '#lib/akismet/akismet.ts'
import { checks } from '#lib/comments/checks/index.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import type { Check } from '#lib/comments/checks/check.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { tellAkismetOfDecision } from '#lib/jobs/tasks/tell-akismet.ts'
import type { TaskDeps } from '#lib/jobs/task.ts'
import { decide } from '#lib/moderation/decide.ts'
import { queueAkismet } from '#lib/moderation/queue-akismet.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import { useAkismetServer } from '#tests/setup/akismet-server.ts'
import { renameIn } from '#tests/setup/rename-in.ts'
import { useStage } from '../moderation/stage.ts'
import type { Somebody } from '../moderation/stage.ts'

const { database, deps, enter } = useStage()
const { calls, endpoint } = useAkismetServer()
let robin: Somebody
let mira: Somebody

beforeAll(async () => {
  robin = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

const account = (key = 'key') =>
  createAkismet({ key, siteUrl: 'https://blog.example.com', endpoint: endpoint() })
const post = {
  ...{ id: 'post', slug: 'one-to-ones', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
  discussion: { mode: 'open', closesAfterDays: null },
} as const

const own = checks.filter(({ name }) => name === 'akismet')

function write(body: string, { hasKey = true, ...more }: Partial<CommentDeps> & { hasKey?: boolean } = {}) {
  const input = {
    post: 'one-to-ones',
    body: `${body} ${crypto.randomUUID()}`,
    idempotencyKey: crypto.randomUUID(),
  }
  return createComment(
    { viewer: robin, input },
    {
      ...{ db: database.db, clock: systemClock, limit: () => Promise.resolve(), checks: own, readStanding },
      ...{ findPost: () => Promise.resolve(post), findPostById: () => Promise.resolve(post) },
      ...{ listReservedNames: () => Promise.resolve([]), changeName: renameIn(database) },
      ...(hasKey && { akismet: account().check }),
      ...more,
    },
  )
}

const refuse: Check = {
  name: 'refuse',
  judge: () => ({ outcome: 'refuse', sentence: 'Not that.', numbers: {} }),
}

/** Decides, and does the job that the decision queued. */
async function decideOn(id: string, decision: 'publish' | 'spam') {
  const withAkismet = { ...deps(), findPost: () => Promise.resolve(post), queueAkismet }
  const [decided] = await decide({ viewer: mira, input: { ids: [id], decision } }, withAkismet)
  return decided?.event ?? ''
}

async function tell() {
  const { rows } = await database.pool.query<{ payload: unknown }>(
    `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = 'tell-akismet'`,
  )
  await database.pool.query('DELETE FROM graphile_worker._private_jobs')
  calls.length = 0
  const { db, clock, secret } = deps()
  const mailer = { send: () => Promise.resolve(), close: () => undefined }
  const work: TaskDeps = {
    ...{ db, clock, secret, mailer, siteUrl: '', akismet: account() },
    readSiteName: () => Promise.resolve(''),
    readTimeZone: () => Promise.resolve('UTC'),
    findPostTitle: () => Promise.resolve(null),
  }
  for (const { payload } of rows) await tellAkismetOfDecision.run(payload, work)
  return calls.map(({ method }) => method)
}

describe('Akismet', () => {
  it('gets the words, the name, the network address and the article of a comment, and no mail address', async () => {
    const { comment } = await write('Honest words')
    expect(comment.state).toBe('published')
    expect(calls).toEqual([
      {
        method: 'comment-check',
        fields: {
          ...{ api_key: 'key', blog: 'https://blog.example.com', user_ip: robin.address },
          permalink: 'https://blog.example.com/post/one-to-ones',
          ...{ comment_type: 'comment', comment_author: 'Robin', comment_content: comment.body },
        },
      },
    ])
  })

  it.each([
    ['some spam', 0, 'Akismet calls it spam.'],
    ['blatant words', 1, 'Akismet calls it blatant spam, which it would throw away.'],
  ])('holds %s, and never refuses', async (body, blatant, sentence) => {
    const { comment, results } = await write(body)
    expect(comment.state).toBe('held')
    expect(results).toEqual([{ check: 'akismet', outcome: 'hold', sentence, numbers: { spam: 1, blatant } }])
  })

  it('is not asked where another check refused, without a key, or where it is off', async () => {
    await expect(write('spam', { checks: [refuse, ...own] })).rejects.toMatchObject({
      code: 'comments/refused',
    })
    expect((await write('spam', { hasKey: false })).results).toEqual([])
    const off = { rules: [], modes: { akismet: 'off' }, spamThreshold: null, spamModel: null } as const
    const { comment } = await write('spam', { readPolicy: () => Promise.resolve(off) })
    expect(comment.state).toBe('published')
    expect(calls).toEqual([])
    expect(checks.at(-1)?.name).toBe('akismet')
  })

  it('that does not answer in time, or refuses the key, lets the words pass and leaves a trace', async () => {
    const late = own.map((check) => ({ ...check, timeoutMs: 20 }))
    const written = [
      await write('spam', { akismet: account('wrong').check }),
      await write('slow', { checks: late }),
    ]
    for (const { comment, results } of written) {
      expect(comment.state).toBe('published')
      expect(results).toMatchObject([{ check: 'akismet', outcome: 'pass', numbers: { missed: 1 } }])
    }
    const asked = account('wrong').check(
      { text: 'x', author: null, address: null, path: '/', isReply: true },
      new AbortController().signal,
    )
    await expect(asked).rejects.toThrow('Your key is wrong')
  })

  it('is told of its errors: spam that it let pass, and a comment that it called spam', async () => {
    const missed = await write('Honest words at first sight')
    await decideOn(missed.comment.id, 'spam')
    expect(await tell()).toEqual(['submit-spam'])
    expect(calls[0]?.fields).toMatchObject({ user_ip: '0.0.0.0', comment_content: missed.comment.body })
    const wrong = await write('A recipe with spam')
    await decideOn(wrong.comment.id, 'publish')
    expect(await tell()).toEqual(['submit-ham'])
  })

  it('is not told where it was right, was not asked, or the decision was taken back', async () => {
    const right = await write('More spam')
    await decideOn(right.comment.id, 'spam')
    const unasked = await write('Other words', { checks: [] })
    await decideOn(unasked.comment.id, 'spam')
    const undone = await write('Words that seemed bad')
    const event = await decideOn(undone.comment.id, 'spam')
    await undoDecision({ viewer: mira, input: { eventId: event } }, deps())
    expect(await tell()).toEqual([])
  })
})
