import { beforeAll, expect, it, vi } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { ModerationDeps } from '#lib/moderation/deps.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { appealPageSchema, newsSchema } from '#lib/moderation/dto-schema.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { useStage } from '../integration/moderation/stage.ts'
import type { Somebody } from '../integration/moderation/stage.ts'

const siteUrl = 'http://localhost:3000'
// Replaced, since they run only inside Next.
const next = vi.hoisted(() => ({
  viewer: undefined as Viewer | undefined,
  deps: undefined as ModerationDeps | undefined,
}))
vi.mock('#lib/auth/viewer.ts', () => ({ getViewer: () => Promise.resolve(next.viewer) }))
vi.mock('#lib/moderation/wiring.ts', () => ({ getModerationDeps: () => next.deps }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))
vi.mock('#app/_refusal.ts', () => ({ logRefusal: () => Promise.resolve() }))

const list = await import('#app/api/moderation/appeals/route.ts')
const one = await import('#app/api/moderation/appeals/[id]/route.ts')
const news = await import('#app/api/moderation/news/route.ts')

const { database, deps, enter, write } = useStage()
let mira: Somebody
let noah: Somebody

beforeAll(async () => {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.stubEnv('DATABASE_URL', database.connectionString)
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 's'.repeat(32))
  next.deps = deps()
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
})

const appealsFor = async (viewer: Viewer) => {
  next.viewer = viewer
  return appealPageSchema.parse(await (await list.GET(new Request(siteUrl))).json())
}

const waitingInNews = async () =>
  newsSchema.parse(await (await news.GET(new Request(siteUrl))).json()).appeals

const answer = (id: string, viewer: Viewer) => {
  next.viewer = viewer
  const headers = { origin: siteUrl, 'content-type': 'application/json' }
  const body = JSON.stringify({ outcome: 'founded', answer: 'You are right.' })
  const request = new Request(siteUrl, { method: 'POST', headers, body })
  return one.POST(request, { params: Promise.resolve({ id }) })
}

it('another moderator lists and answers an appeal by the API, once, and the comment is back', async () => {
  const id = await write({ by: await enter('READER', 'Robin') })
  await decide({ viewer: mira, input: { ids: [id], decision: 'reject', reason: 'insult' } }, deps())
  const statement = await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } })
  const token = statementToken({ id: statement.id, secret: 'secret' })
  await makeAppeal({ input: { against: 'statement', token, text: 'It was a quote.' } }, deps())

  const [{ appeals, waiting }, ofDecider] = [await appealsFor(noah), await appealsFor(mira)]
  const [appeal] = appeals
  expect(appeal).toMatchObject({ text: 'It was a quote.', hindrance: null, comment: { id } })
  expect([waiting, await waitingInNews()]).toEqual([1, 1])
  expect(ofDecider.appeals[0]?.hindrance).toBe('decider')

  const appealId = appeal?.id ?? ''
  expect((await answer(appealId, mira)).status).toBe(403)
  expect((await answer(appealId, noah)).status).toBe(204)
  expect((await answer(appealId, noah)).status).toBe(409)
  expect((await answer(crypto.randomUUID(), noah)).status).toBe(404)
  expect((await database.db.comment.findUniqueOrThrow({ where: { id } })).status).toBe('PUBLISHED')
  expect(await appealsFor(noah)).toMatchObject({ appeals: [], waiting: 0 })
})
