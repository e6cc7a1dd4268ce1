import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commentsTag } from '#lib/cache-tags.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import { findQuoted } from '#lib/comments/find-quoted.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { timesExpired } from '#lib/expiry/expired-tags.ts'
import { sendQuoteAsked } from '#lib/jobs/tasks/send-quote-asked.ts'
import type { Message } from '#lib/mail/mailer.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { ModerationDeps } from '#lib/moderation/deps.ts'
import { answerQuote } from '#lib/moderation/quotes/answer-quote.ts'
import { askToQuote } from '#lib/moderation/quotes/ask-to-quote.ts'
import { findQuoteRequest } from '#lib/moderation/quotes/find-quote-request.ts'
import { listQuotes } from '#lib/moderation/quotes/list-quotes.ts'
import { sweepQuotes } from '#lib/moderation/quotes/quote-store.ts'
import type { QuoteAnswer } from '#lib/moderation/quotes/quote.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { dayMs } from '#lib/time.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const stage = useStage()
const { database, at, enter } = stage
let writer: Somebody
let eden: Somebody
let now = at

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  eden = await enter('EDITOR', 'Eden')
})
beforeEach(() => {
  now = at
})

const discussion = { mode: 'open', closesAfterDays: null } as const
const post = { id: 'post', slug: 'a-post', title: 'A <post>', publishedAt: at.toISOString(), discussion }
const findPost = () => Promise.resolve(post)
const deps = (): ModerationDeps => ({ ...stage.deps(), clock: { now: () => now }, findPost })
const commentDeps = () => ({
  ...deps(),
  limit: () => Promise.resolve(),
  // The writer posts more at once than the checks let pass.
  checks: [],
  findPostById: findPost,
  readStanding,
  listReservedNames: () => Promise.resolve([]),
  changeName: () => Promise.resolve(),
})

const publish = (body = 'What I saw.') => stage.write({ by: writer, status: 'PUBLISHED', body })
const ask = (id: string, viewer = eden) => askToQuote({ viewer, input: { id } }, deps())
const stateOf = async (id: string) =>
  (await listQuotes({ viewer: eden, input: { ids: [id] } }, deps()))[0]?.state

/** What an article that quotes the comment shows of it. */
const shownOf = async (id: string) => (await findQuoted({ id }, database)).quote?.body ?? null

/** The letters about the requests of a comment, as the worker sends them. */
async function lettersAbout(commentId: string): Promise<Message[]> {
  const { rows } = await database.pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs j join "QuoteRequest" q on q.id::text = j.payload->>'requestId'
     where q."commentId" = $1`,
    [commentId],
  )
  const letters: Message[] = []
  const mailer = {
    send: (message: Message) => Promise.resolve(void letters.push(message)),
    close: () => undefined,
  }
  const work = { ...deps(), mailer, ...taskContent('Our Site'), siteUrl: 'https://example.com' }
  for (const { payload } of rows) await sendQuoteAsked.run(payload, work)
  return letters
}

/** A published comment whose writer was asked, with the token of the letter. */
async function asked(body?: string): Promise<{ id: string; token: string }> {
  const id = await publish(body)
  await ask(id)
  const token = /\/quote\/([\w-]+)/.exec((await lettersAbout(id))[0]?.text ?? '')?.[1] ?? ''
  return { id, token }
}

const answer = (token: string, given: QuoteAnswer, version = 1) =>
  answerQuote({ input: { token, answer: given, version } }, deps())
const read = (token: string) => findQuoteRequest({ token }, deps())
const change = (id: string, body: string) =>
  editComment({ viewer: writer, id, input: { body, version: 1 } }, commentDeps())
const kindsAbout = async (commentId: string) => {
  const events = await database.db.moderationEvent.findMany({ orderBy: { seq: 'asc' } })
  return events.filter(({ data }) => data.includes(commentId)).map(({ kind }) => kind)
}

describe('asking', () => {
  it('sends the writer one letter: who asks, for which article, the words, and a link', async () => {
    const id = await publish('What <b>I</b> saw.')
    expect(await stateOf(id)).toBe('none')
    expect(await ask(id)).toMatchObject({ state: 'asked', since: at.toISOString(), author: 'Robin' })
    const [letter, ...more] = await lettersAbout(id)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: writer.email, subject: 'May we quote your comment?' })
    expect(letter?.text).toContain('Eden would like to quote your comment in the article “A <post>”')
    expect(letter?.text).toContain('> What <b>I</b> saw.')
    expect(letter?.text).toContain('until 28 December 2026')
    expect(letter?.html).not.toContain('<b>I</b>')
    expect(await database.db.quoteRequest.findUnique({ where: { commentId: id } })).toMatchObject({
      askedById: eden.id,
      tokenHash: expect.not.stringContaining(
        /\/quote\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '',
      ) as string,
    })
  })

  it('is for staff, and for what readers see', async () => {
    const id = await publish()
    await expect(ask(id, writer)).rejects.toMatchObject({ code: 'auth/forbidden' })
    const anonymous = makeViewer({ kind: 'anonymous' }) as Somebody
    await expect(ask(id, anonymous)).rejects.toMatchObject({ code: 'auth/sign-in-required' })
    const gone = { code: 'comments/not-found' }
    await expect(ask(await stage.write({ by: writer }))).rejects.toMatchObject(gone)
    await expect(ask(crypto.randomUUID())).rejects.toMatchObject(gone)
    const withdrawn = { ...deps(), findPost: () => Promise.resolve(null) }
    await expect(askToQuote({ viewer: eden, input: { id } }, withdrawn)).rejects.toMatchObject(gone)
  })

  it('twice, also at once, asks once', async () => {
    const id = await publish()
    const both = await Promise.allSettled([ask(id), ask(id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(ask(id)).rejects.toMatchObject({ code: 'moderation/quote-asked-before' })
    expect(await lettersAbout(id)).toHaveLength(1)
  })

  it('sends no letter once the comment is gone', async () => {
    const id = await publish()
    await ask(id)
    await decide({ viewer: eden, input: { ids: [id], decision: 'spam' } }, deps())
    expect(await lettersAbout(id)).toEqual([])
  })
})

describe('the answer', () => {
  it('yes is in force at once, can be taken back, and given again; each time pages are rendered again', async () => {
    const { id, token } = await asked()
    expect(await read(token)).toMatchObject({ state: 'asked', body: 'What I saw.', askedBy: 'Eden' })
    expect(await shownOf(id)).toBeNull()
    const steps = [
      { given: 'agree', state: 'agreed' },
      { given: 'decline', state: 'withdrawn' },
      { given: 'agree', state: 'agreed' },
    ] as const
    for (const { given, state } of steps) {
      const before = timesExpired(commentsTag('post'))
      const rows = await database.db.expiredTag.count()
      await answer(token, given)
      await answer(token, given)
      expect(await stateOf(id)).toBe(state)
      expect(await shownOf(id)).toBe(state === 'agreed' ? 'What I saw.' : null)
      expect(await read(token)).toMatchObject({ state, answeredAt: at.toISOString() })
      expect(timesExpired(commentsTag('post'))).toBeGreaterThan(before)
      expect(await database.db.expiredTag.count()).toBe(rows + 1)
    }
    await expect(ask(id)).rejects.toMatchObject({ code: 'moderation/quote-asked-before' })
    expect(await kindsAbout(id)).toEqual(['quote-asked', 'quote-agreed', 'quote-withdrawn', 'quote-agreed'])
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })

  it('no is not asked again', async () => {
    const { id, token } = await asked()
    await answer(token, 'decline')
    expect(await stateOf(id)).toBe('declined')
    now = new Date(at.getTime() + 90 * dayMs)
    await sweepQuotes({ now }, database.db)
    await expect(ask(id)).rejects.toMatchObject({ code: 'moderation/quote-declined' })
    expect(await read(token)).toMatchObject({ state: 'declined' })
  })

  it.each(['', 'x'.repeat(43)])('needs a token of a letter: %j is none', async (token) => {
    expect(await read(token)).toBeNull()
    await expect(answer(token, 'agree')).rejects.toMatchObject({ code: 'moderation/quote-not-found' })
  })

  it('comes within 30 days; later the writer can be asked again, and the old link leads nowhere', async () => {
    const { id, token } = await asked()
    now = new Date(at.getTime() + 30 * dayMs)
    await sweepQuotes({ now }, database.db)
    expect(await read(token)).toMatchObject({ state: 'expired' })
    for (const given of ['agree', 'decline'] as const) {
      await expect(answer(token, given)).rejects.toMatchObject({ code: 'moderation/quote-expired' })
    }
    expect(await ask(id)).toMatchObject({ state: 'asked' })
    expect(await read(token)).toBeNull()
  })

  it('is given up on long after its end, and the request deleted', async () => {
    const { id } = await asked()
    now = new Date(at.getTime() + 60 * dayMs + 1)
    await sweepQuotes({ now }, database.db)
    expect(await database.db.quoteRequest.count({ where: { commentId: id } })).toBe(0)
    expect(await stateOf(id)).toBe('none')
  })
})

describe('an agreement', () => {
  it('is to the words that the writer saw: an edit ends it until the new ones are agreed to', async () => {
    const { id, token } = await asked()
    await answer(token, 'agree')
    await change(id, 'What I really saw.')
    expect(await stateOf(id)).toBe('outdated')
    expect(await shownOf(id)).toBeNull()
    expect(await read(token)).toMatchObject({ state: 'outdated', body: 'What I really saw.', version: 2 })
    await expect(answer(token, 'agree')).rejects.toMatchObject({ code: 'comments/version-conflict' })
    await answer(token, 'agree', 2)
    expect(await stateOf(id)).toBe('agreed')
    expect(await shownOf(id)).toBe('What I really saw.')
  })

  it('that an edit ended can be asked for again', async () => {
    const { id, token } = await asked()
    await answer(token, 'agree')
    await change(id, 'Other words.')
    expect(await ask(id)).toMatchObject({ state: 'asked' })
    expect(await lettersAbout(id)).toMatchObject([
      { text: expect.stringContaining('> Other words.') as string },
    ])
  })

  it('does not hold for a comment that a moderator hides, and holds once it is back', async () => {
    const { id, token } = await asked()
    await decide({ viewer: eden, input: { ids: [id], decision: 'spam' } }, deps())
    expect(await read(token)).toMatchObject({ state: 'asked', body: null })
    await expect(answer(token, 'agree')).rejects.toMatchObject({ code: 'comments/not-found' })
    await decide({ viewer: eden, input: { ids: [id], decision: 'publish' } }, deps())
    await answer(token, 'agree')
    expect(await shownOf(id)).toBe('What I saw.')
    await decide({ viewer: eden, input: { ids: [id], decision: 'reject', reason: 'insult' } }, deps())
    expect(await shownOf(id)).toBeNull()
    await decide({ viewer: eden, input: { ids: [id], decision: 'publish' } }, deps())
    expect(await shownOf(id)).toBe('What I saw.')
  })

  it('goes with the comment when its writer deletes it', async () => {
    const { id, token } = await asked()
    await answer(token, 'agree')
    await deleteComment({ viewer: writer, id }, commentDeps())
    expect(await shownOf(id)).toBeNull()
    expect(await database.db.quoteRequest.count({ where: { commentId: id } })).toBe(0)
    expect(await read(token)).toBeNull()
    await expect(answer(token, 'agree')).rejects.toMatchObject({ code: 'moderation/quote-not-found' })
    expect(await listQuotes({ viewer: eden, input: { ids: [id] } }, deps())).toMatchObject([
      { body: null, state: 'none' },
    ])
  })
})
