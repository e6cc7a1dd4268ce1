import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPictureUrl, sharedSize } from '#sanity/image.ts'

const embedded = createPictureUrl({
  projectId: 'local',
  dataset: 'production',
  lakeUrl: 'http://127.0.0.1:3333',
})
const hosted = createPictureUrl({ projectId: 'abc12345', dataset: 'production', lakeUrl: undefined })
const picture = { id: `image-${'0123456789'.repeat(4)}-2400x1600-png`, crop: null, focus: null }

/** The cut of an address: left, top, width and height; the whole picture without one. */
function rectOf(url: string): [number, number, number, number] {
  const rect = new URL(url, 'http://localhost').searchParams.get('rect')
  const [left = 0, top = 0, width = 2400, height = 1600] = rect?.split(',').map(Number) ?? []
  return [left, top, width, height]
}

test('a picture of the embedded lake has an address relative to the site, whatever the lake listens on', () => {
  expect(embedded(picture, { width: 600 })).toMatch(
    /^\/lake\/images\/local\/production\/(0123456789){4}-2400x1600\.png\?w=600&/,
  )
})

test('a picture of the hosted lake has the address of its service', () => {
  expect(hosted(picture, { width: 600 })).toMatch(
    /^https:\/\/cdn\.sanity\.io\/images\/abc12345\/production\//,
  )
})

test('a picture of a lake at another host has the address of that host', () => {
  const apiHost = 'https://content.example.com'
  const elsewhere = createPictureUrl({
    projectId: 'abc12345',
    dataset: 'production',
    lakeUrl: undefined,
    apiHost,
  })
  expect(elsewhere(picture, { width: 600 })).toMatch(
    /^https:\/\/content\.example\.com\/images\/abc12345\/production\/(0123456789){4}-2400x1600\.png\?w=600&/,
  )
})

test('the browser may choose the format', () => {
  expect(embedded(picture, { width: 600 })).toContain('auto=format')
})

test('every cut of any shape contains the focal point and stays inside the crop', () => {
  const part = fc.double({ min: 0, max: 0.4, noNaN: true })
  const point = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  const side = fc.integer({ min: 200, max: 2000 })
  fc.assert(
    fc.property(part, part, part, part, point, point, side, side, (...values) => {
      const [top, bottom, left, right, acrossCrop, downCrop, width, height] = values
      const x = left + acrossCrop * (1 - left - right)
      const y = top + downCrop * (1 - top - bottom)
      const crop = { top, bottom, left, right }
      const rect = rectOf(embedded({ ...picture, crop, focus: { x, y } }, { width, height }))
      // Cuts have whole pixels.
      const slack = 2
      expect(x * 2400).toBeGreaterThanOrEqual(rect[0] - slack)
      expect(x * 2400).toBeLessThanOrEqual(rect[0] + rect[2] + slack)
      expect(y * 1600).toBeGreaterThanOrEqual(rect[1] - slack)
      expect(y * 1600).toBeLessThanOrEqual(rect[1] + rect[3] + slack)
      expect(rect[0]).toBeGreaterThanOrEqual(left * 2400 - slack)
      expect(rect[0] + rect[2]).toBeLessThanOrEqual((1 - right) * 2400 + slack)
    }),
  )
})

test('for social sites even an SVG becomes a JPEG of their size', () => {
  const drawing = { ...picture, id: `image-${'0'.repeat(40)}-800x600-svg` }
  for (const one of [picture, drawing]) {
    const { searchParams } = new URL(embedded(one, sharedSize), 'http://localhost')
    expect(Object.fromEntries(searchParams)).toMatchObject({ w: '1200', h: '630', fm: 'jpg', fit: 'crop' })
    expect(searchParams.has('auto')).toBe(false)
  }
})

test('an invalid crop or focal point is moved inside the picture', () => {
  const over = { top: 0.6, bottom: 0.6, left: -1, right: 0 }
  expect(
    rectOf(embedded({ ...picture, crop: over, focus: { x: 2, y: -1 } }, { width: 300, height: 200 })),
  ).toEqual([0, 0, 2400, 1600])
  const fraction = fc.double({ min: -2, max: 2, noNaN: true })
  fc.assert(
    fc.property(fc.record({ top: fraction, bottom: fraction, left: fraction, right: fraction }), (crop) => {
      const [left, top, width, height] = rectOf(embedded({ ...picture, crop }, { width: 300, height: 200 }))
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThan(0)
      expect(left + width).toBeLessThanOrEqual(2400)
      expect(top + height).toBeLessThanOrEqual(1600)
    }),
  )
})
