import { beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { makeViewer } from '#tests/factories/viewer.ts'

// Who asks is known only inside Next.
const next = vi.hoisted(() => ({ viewer: undefined as Viewer | undefined }))
vi.mock('#lib/auth/viewer.ts', () => ({ getViewer: () => Promise.resolve(next.viewer) }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))
vi.mock('#app/_refusal.ts', () => ({ logRefusal: () => Promise.resolve() }))

const comments = await import('#app/api/moderation/comments/route.ts')
const decisions = await import('#app/api/moderation/decisions/route.ts')
const appeals = await import('#app/api/moderation/appeals/route.ts')
const appeal = await import('#app/api/moderation/appeals/[id]/route.ts')
const rehearsals = await import('#app/api/moderation/rehearsals/route.ts')
const claim = await import('#app/api/moderation/claim/route.ts')
const news = await import('#app/api/moderation/news/route.ts')
const quotes = await import('#app/api/moderation/quotes/route.ts')
const sanctions = await import('#app/api/moderation/sanctions/route.ts')
const sanction = await import('#app/api/moderation/sanctions/[id]/route.ts')
const undo = await import('#app/api/moderation/undo/route.ts')

const siteUrl = 'http://localhost:3000'

beforeAll(() => {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere.example/none')
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 's'.repeat(32))
})

const send = (method: 'POST' | 'PUT' | 'DELETE', body: string) =>
  new Request(siteUrl, {
    method,
    headers: { origin: siteUrl, 'content-type': 'application/json' },
    body,
  })

test.each(['{}', '{', '{"ids":[5]}'])(
  'rights are decided before the body, so that a stranger gets no word about it: %s',
  async (body) => {
    const calls = () =>
      Promise.all([
        decisions.POST(send('POST', body)),
        undo.POST(send('POST', body)),
        sanctions.POST(send('POST', body)),
        sanction.DELETE(send('DELETE', body)),
        appeals.GET(new Request(`${siteUrl}/?cursor=none`)),
        appeal.POST(send('POST', body)),
        rehearsals.POST(send('POST', body)),
        quotes.POST(send('POST', body)),
        quotes.GET(new Request(`${siteUrl}/?ids=none`)),
        claim.PUT(send('PUT', body)),
        news.GET(new Request(siteUrl)),
        comments.GET(new Request(`${siteUrl}/?queue=none&x=1&x=2`)),
      ])
    const statuses = async () => new Set((await calls()).map(({ status }) => status))
    next.viewer = makeViewer({ kind: 'anonymous' })
    expect(await statuses()).toEqual(new Set([401]))
    next.viewer = makeViewer({ kind: 'signed-in', role: 'READER' })
    expect(await statuses()).toEqual(new Set([403]))
  },
)
