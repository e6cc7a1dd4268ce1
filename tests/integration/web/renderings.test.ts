import { afterEach, expect, test, vi } from 'vitest'
import { withRequestId } from '#lib/request-context.ts'
import { secondMs } from '#lib/time.ts'
import {
  beginRendering,
  endRendering,
  endRenderingOf,
  renderingBeganAtMs,
  renderingUnderWay,
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

test('the answer to the request that rendered ends a rendering that failed; other answers do not', async () => {
  withRequestId('first', () => {
    beginRendering('/failed')
  })
  const underWay = renderingUnderWay('/failed')
  endRenderingOf('second', '/failed')
  expect(renderingUnderWay('/failed')).toBeInstanceOf(Promise)
  endRenderingOf('first', '/failed')
  await underWay
  expect(renderingBeganAtMs('/failed')).toBeUndefined()
})

test('at most 1,000 paths of unfinished renderings are kept', () => {
  const paths = Array.from({ length: 5_000 }, (_, index) => `/nothing/${index}`)
  for (const path of paths) beginRendering(path)
  const known = paths.filter((path) => renderingBeganAtMs(path) !== undefined)
  expect(known.length).toBe(1_000)
  expect(renderingUnderWay('/nothing/4999')).toBeInstanceOf(Promise)
})
