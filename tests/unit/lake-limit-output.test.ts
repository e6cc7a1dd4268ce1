import { expect, test } from 'vitest'
import type { OutputFormat } from '#sanity/lake/assets/choose-format.ts'
import { limitOutput } from '#sanity/lake/assets/limit-output.ts'
import { parseImageParameters } from '#sanity/lake/wire/image-parameters.ts'

const limit = ({ search, format = 'webp' }: { search: string; format?: OutputFormat }) => {
  const parameters = parseImageParameters(new URLSearchParams(search))
  return () => limitOutput({ source: { width: 6_000, height: 4_000 }, parameters, format, isKnown: false })
}

test('the area is that of the delivered picture, with its padding', () => {
  expect(limit({ search: 'w=300' })()).toBe(300 * 200)
  expect(limit({ search: 'w=100&h=100&fit=crop&pad=10' })()).toBe(120 * 120)
})

test.each(['w=1920&h=1280&fit=crop', 'w=1200&h=630&fit=crop', 'w=6000&fit=max', 'w=2000&dpr=3&fit=max'])(
  'a stranger gets what the site and the Studio ask for: %s',
  (search) => {
    expect(limit({ search })).not.toThrow()
  },
)

test('a stranger gets no more pixels than the original has, and no large AVIF', () => {
  expect(limit({ search: 'w=6001' })).toThrow('too many pixels')
  expect(limit({ search: 'w=3000', format: 'avif' })).toThrow('too many pixels')
  expect(limit({ search: 'w=2400', format: 'avif' })).not.toThrow()
})
