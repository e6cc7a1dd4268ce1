import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planResize } from '#sanity/lake/assets/plan-resize.ts'
import { parseImageParameters } from '#sanity/lake/wire/image-parameters.ts'

const size = fc.record({
  width: fc.integer({ min: 1, max: 6_000 }),
  height: fc.integer({ min: 1, max: 6_000 }),
})
const edge = fc.integer({ min: 1, max: 4_000 })
const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const

const parameters = fc
  .record(
    {
      w: edge,
      h: edge,
      fit: fc.constantFrom(...fits),
      dpr: fc.integer({ min: 1, max: 3 }),
      rect: fc
        .array(fc.integer({ min: -7_000, max: 7_000 }), { minLength: 4, maxLength: 4 })
        .map((edges) => edges.join()),
      crop: fc.constantFrom('top', 'left', 'bottom,right', 'center', 'focalpoint'),
      'fp-x': fc.double({ min: 0, max: 1, noNaN: true }),
      'fp-y': fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: [] },
  )
  .map((record) =>
    parseImageParameters(
      new URLSearchParams(Object.entries(record).map(([name, value]) => [name, String(value)])),
    ),
  )

test('for any parameters each step stays inside its picture and has at least one pixel', () => {
  fc.assert(
    fc.property(size, parameters, (source, asked) => {
      const { extract, scale, crop, canvas } = planResize({ source, parameters: asked })
      expect(extract.left + extract.width).toBeLessThanOrEqual(source.width)
      expect(extract.top + extract.height).toBeLessThanOrEqual(source.height)
      for (const part of [extract, scale]) expect(Math.min(part.width, part.height)).toBeGreaterThanOrEqual(1)
      if (crop && 'left' in crop) {
        expect(crop.left).toBeGreaterThanOrEqual(0)
        expect(crop.top).toBeGreaterThanOrEqual(0)
        expect(crop.left + crop.width).toBeLessThanOrEqual(scale.width)
        expect(crop.top + crop.height).toBeLessThanOrEqual(scale.height)
      }
      if (canvas) {
        expect(scale.width).toBeLessThanOrEqual(canvas.width)
        expect(scale.height).toBeLessThanOrEqual(canvas.height)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('max, min and fillmax never enlarge', () => {
  fc.assert(
    fc.property(size, parameters, (source, asked) => {
      for (const fit of ['max', 'min', 'fillmax'] as const) {
        const { extract, scale } = planResize({ source, parameters: { ...asked, fit } })
        expect(scale.width).toBeLessThanOrEqual(extract.width)
        expect(scale.height).toBeLessThanOrEqual(extract.height)
      }
    }),
  )
})
