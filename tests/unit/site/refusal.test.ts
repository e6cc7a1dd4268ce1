import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import type { ErrorCode } from '#lib/errors.ts'
import type { SecurityEvent } from '#lib/log.ts'
import { runAction } from '#app/_action.ts'
import { route } from '#app/api/_route.ts'
import { makeViewer } from '#tests/factories/viewer.ts'

const next = vi.hoisted(() => ({ viewer: undefined as Viewer | undefined, events: [] as SecurityEvent[] }))
vi.mock('#lib/auth/viewer.ts', () => ({ getViewer: () => Promise.resolve(next.viewer) }))
vi.mock('#lib/auth/wiring.ts', () => ({
  getAuthDeps: () => ({ logSecurity: (event: SecurityEvent) => void next.events.push(event) }),
}))
vi.mock('#app/api/_origin.ts', () => ({ assertNotForeign: () => undefined }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))

beforeEach(() => {
  next.viewer = makeViewer({ id: 'robin', address: '192.0.2.7' })
  next.events = []
})

const failWith = (code: ErrorCode) => () => Promise.reject(new AppError(code))
const call = (method: string, code: ErrorCode) =>
  route(
    { summary: '', answers: {}, faults: [] },
    failWith(code),
  )(new Request('http://localhost:3000/', { method }))
const act = (code: ErrorCode) => runAction({ form: new FormData(), schema: z.object({}) }, failWith(code))

test('a write refused for missing rights is a line in the security log', async () => {
  await call('DELETE', 'auth/forbidden')
  await act('auth/forbidden')
  const line = { event: 'refused', code: 'auth/forbidden', userId: 'robin', address: '192.0.2.7' }
  expect(next.events).toEqual([line, line])
})

test('without a session the line has no person’s id', async () => {
  next.viewer = makeViewer({ kind: 'anonymous', address: '192.0.2.9' })
  await call('POST', 'auth/sign-in-required')
  expect(next.events).toMatchObject([{ code: 'auth/sign-in-required', userId: null, address: '192.0.2.9' }])
})

test('reads and other faults are not in the security log', async () => {
  await call('GET', 'auth/sign-in-required')
  await call('POST', 'comments/too-long')
  await act('request/invalid')
  expect(next.events).toEqual([])
})
