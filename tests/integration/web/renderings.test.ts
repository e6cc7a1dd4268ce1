import { afterEach, expect, test, vi } from 'vitest'
import { withRequestId } from '#lib/request-context.ts'
import { secondMs } from '#lib/time.ts'
import {
  beginRendering,
  endRendering,
  endRenderingsOf,
  renderingBeganAtMs,
  renderingUnderWay,
  shareNoRenderings,
} from '#lib/web/renderings.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a rendering is waited for until its end, however long it takes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  beginRendering('/slow')
  vi.setSystemTime(Date.now() + 30 * secondMs)
  const underWay = renderingUnderWay('/slow')
  expect(underWay).toBeInstanceOf(Promise)
  endRendering('/slow')
  await underWay
  expect(renderingUnderWay('/slow')).toBeUndefined()
})

test('the answer to a request ends all that it has begun to render; other answers do not', async () => {
  withRequestId('first', () => {
    beginRendering('/failed')
    beginRendering('/after-an-action')
  })
  const underWay = ['/failed', '/after-an-action'].map(async (path) => renderingUnderWay(path))
  endRenderingsOf('second')
  expect(renderingUnderWay('/failed')).toBeInstanceOf(Promise)
  endRenderingsOf('first')
  await Promise.all(underWay)
  expect(['/failed', '/after-an-action'].map(renderingBeganAtMs)).toEqual([undefined, undefined])
})

test('what an action renders is for its caller alone, so nobody waits for it, nor it for itself', () => {
  withRequestId('action', () => {
    shareNoRenderings('action')
    beginRendering('/page-of-the-action')
  })
  expect(renderingUnderWay('/page-of-the-action')).toBeUndefined()
  endRenderingsOf('action')
  withRequestId('action', () => beginRendering('/page-of-the-action'))
  expect(renderingUnderWay('/page-of-the-action')).toBeInstanceOf(Promise)
})

test('at most 1,000 paths of unfinished renderings are kept', () => {
  const paths = Array.from({ length: 5_000 }, (_, index) => `/nothing/${index}`)
  for (const path of paths) beginRendering(path)
  const known = paths.filter((path) => renderingBeganAtMs(path) !== undefined)
  expect(known.length).toBe(1_000)
  expect(renderingUnderWay('/nothing/4999')).toBeInstanceOf(Promise)
})
