import { expect, test, vi } from 'vitest'
import { GET } from '#app/api/openapi.json/route.ts'
import { AppError } from '#lib/errors.ts'

// Replaced, since they run only inside Next: the cache of settings, and the wait for a request.
const cachedGetSettings = vi.hoisted(() => vi.fn<() => Promise<{ name: string }>>())
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }))
vi.mock('#lib/content/cached.ts', () => ({ cachedGetSettings }))
vi.stubEnv('SITE_URL', 'https://blog.example.com')

const titleOf = async (answer: Response) => ((await answer.json()) as { info: { title: string } }).info.title

test('the description of the API has the owner’s name of the site', async () => {
  cachedGetSettings.mockResolvedValueOnce({ name: 'People & Practice' })
  expect(await titleOf(await GET())).toBe('Comments of People & Practice')
})

test('the description of the API is served even if the settings can’t be read', async () => {
  cachedGetSettings.mockRejectedValueOnce(new AppError('content/unavailable'))
  const answer = await GET()
  expect(answer.status).toBe(200)
  expect(await titleOf(answer)).toMatch(/^Comments of /)
})
