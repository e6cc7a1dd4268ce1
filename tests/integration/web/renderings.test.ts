import { expect, test } from 'vitest'
import { beginRendering, renderingBeganAtMs, renderingUnderWay } from '#lib/web/renderings.ts'

test('at most 1,000 paths of unfinished renderings are kept', () => {
  const paths = Array.from({ length: 5_000 }, (_, index) => `/nothing/${index}`)
  for (const path of paths) beginRendering(path)
  const known = paths.filter((path) => renderingBeganAtMs(path) !== undefined)
  expect(known.length).toBe(1_000)
  expect(renderingUnderWay('/nothing/4999')).toBeInstanceOf(Promise)
})
