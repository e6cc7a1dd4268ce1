import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { SanityImageAssetDocument } from '@sanity/client'
import { createImageUrlBuilder } from '@sanity/image-url'
import type { ImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { readToken, useLake } from './lake-harness.ts'
import { colorAt, get, halves, sizeAt } from './lake-pictures.ts'

const lake = useLake()
let asset: SanityImageAssetDocument

beforeAll(async () => {
  asset = await lake.client().assets.upload('image', await halves(), { filename: 'halves.jpg' })
})

const builder = () =>
  createImageUrlBuilder({ projectId: 'local', dataset: 'production', baseUrl: lake.url }).image(asset)

test('the original is delivered unchanged and immutable, and a known one gets 304', async () => {
  const { response, bytes } = await get(builder())
  expect(bytes.equals(await halves())).toBe(true)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const etag = response.headers.get('etag') ?? ''
  const again = await get(builder(), { 'if-none-match': etag })
  expect([again.response.status, again.bytes.length]).toEqual([304, 0])
})

test.each<[string, (b: ImageUrlBuilder) => ImageUrlBuilder, [number, number]]>([
  ['width alone keeps the proportions', (b) => b.width(150), [150, 100]],
  ['height alone keeps the proportions', (b) => b.height(50), [75, 50]],
  ['dpr multiplies', (b) => b.width(50).dpr(2), [100, 67]],
  ['clip fits inside', (b) => b.ignoreImageParams().size(100, 100).fit('clip'), [100, 67]],
  ['clip enlarges', (b) => b.ignoreImageParams().size(600, 600).fit('clip'), [600, 400]],
  ['max never enlarges', (b) => b.ignoreImageParams().size(600, 600).fit('max'), [300, 200]],
  ['max by width never enlarges', (b) => b.width(900).fit('max'), [300, 200]],
  ['crop fills the box', (b) => b.ignoreImageParams().size(100, 100).fit('crop'), [100, 100]],
  ['crop enlarges', (b) => b.ignoreImageParams().size(400, 400).fit('crop'), [400, 400]],
  ['min crops and never enlarges', (b) => b.ignoreImageParams().size(400, 400).fit('min'), [200, 200]],
  ['fill has the box as its canvas', (b) => b.ignoreImageParams().size(400, 400).fit('fill'), [400, 400]],
  ['fillmax has it, too', (b) => b.ignoreImageParams().size(400, 400).fit('fillmax'), [400, 400]],
  ['scale distorts', (b) => b.ignoreImageParams().size(50, 200).fit('scale'), [50, 200]],
  ['rect cuts', (b) => b.rect(10, 20, 100, 50), [100, 50]],
  ['rect cuts, then width scales', (b) => b.rect(0, 0, 100, 50).width(50), [50, 25]],
  ['a quarter turn swaps the sides', (b) => b.orientation(90), [200, 300]],
  ['pad adds on every side', (b) => b.width(150).pad(10), [170, 120]],
  [
    'entropy chooses a part of the size asked for',
    (b) => b.ignoreImageParams().size(80, 90).fit('crop').crop('entropy'),
    [80, 90],
  ],
])('%s', async (_name, build, size) => {
  expect(await sizeAt(build(builder()))).toEqual(size)
})

test('crop and focal point keep the chosen part', async () => {
  const square = builder().ignoreImageParams().size(100, 200).fit('crop')
  expect(await colorAt(square.crop('left'), [0.9, 0.5])).toBe('red')
  expect(await colorAt(square.crop('right'), [0.1, 0.5])).toBe('blue')
  expect(await colorAt(square.crop('focalpoint').focalPoint(0.05, 0.5), [0.9, 0.5])).toBe('red')
  expect(await colorAt(square.crop('focalpoint').focalPoint(0.95, 0.5), [0.1, 0.5])).toBe('blue')
})

test('an editor’s crop and hotspot take effect in the form of image-url', async () => {
  const image = {
    asset: { _ref: asset._id },
    crop: { left: 0.5, right: 0, top: 0, bottom: 0 },
    hotspot: { x: 0.75, y: 0.5, width: 0.2, height: 0.2 },
  }
  const url = createImageUrlBuilder({ projectId: 'local', dataset: 'production', baseUrl: lake.url })
    .image(image)
    .size(60, 60)
  expect(url.toString()).toContain('rect=')
  expect(await sizeAt(url)).toEqual([60, 60])
  expect(await colorAt(url, [0.05, 0.5])).toBe('blue')
})

test('flip, blur, sharpen, saturation, inversion and background change the picture accordingly', async () => {
  expect(await colorAt(builder().flipHorizontal(), [0.1, 0.5])).toBe('blue')
  expect(await colorAt(builder().invert(true), [0.1, 0.5])).toBe('blue')
  const sharpEdge = await sharp((await get(builder().format('png'))).bytes).stats()
  const softEdge = await sharp((await get(builder().blur(1_000).format('png'))).bytes).stats()
  expect(softEdge.channels[0]?.stdev ?? 0).toBeLessThan((sharpEdge.channels[0]?.stdev ?? 0) * 0.9)
  const grey = await sharp((await get(builder().saturation(-100).format('png'))).bytes).stats()
  expect(Math.abs((grey.channels[0]?.mean ?? 0) - (grey.channels[2]?.mean ?? 0))).toBeLessThan(3)
  const filled = builder().ignoreImageParams().size(300, 400).fit('fill').bg('00ff00').format('png')
  const { data } = await sharp((await get(filled)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([...data.subarray(0, 3)]).toEqual([0, 255, 0])
  expect((await get(builder().sharpen(50))).response.status).toBe(200)
})

test('a lower quality makes a smaller file', async () => {
  const [low, high] = await Promise.all([
    get(builder().width(200).quality(10)),
    get(builder().width(200).quality(95)),
  ])
  expect(low.bytes.length).toBeLessThan(high.bytes.length)
})

test.each([
  ['image/avif,image/webp,*/*', 'image/avif'],
  ['image/webp,*/*', 'image/webp'],
  ['*/*', 'image/jpeg'],
])('with auto=format a browser that accepts %s gets %s', async (accept, type) => {
  const { response, bytes } = await get(builder().width(120).auto('format'), { accept })
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('vary')).toBe('Accept')
  const format = { 'image/avif': 'heif', 'image/webp': 'webp', 'image/jpeg': 'jpeg' }[type]
  expect((await sharp(bytes).metadata()).format).toBe(format)
})

test('with auto=format a large picture is WebP instead of AVIF', async () => {
  const { response } = await get(builder().width(2_000).auto('format'), { accept: 'image/avif,image/webp' })
  expect(response.headers.get('content-type')).toBe('image/webp')
})

test('fm names the format', async () => {
  for (const format of ['jpg', 'pjpg', 'png', 'webp'] as const) {
    const { bytes } = await get(builder().width(20).format(format))
    expect((await sharp(bytes).metadata()).format).toBe(format.replace('pjpg', 'jpeg').replace('jpg', 'jpeg'))
  }
})

test('simultaneous requests for a variant render it once, and the disk keeps it whole', async () => {
  const url = builder().width(77).quality(42)
  const answers = await Promise.all(Array.from({ length: 12 }, () => get(url)))
  for (const { bytes } of answers) expect(bytes.equals(answers[0]?.bytes ?? Buffer.alloc(0))).toBe(true)
  const file = asset.url.slice(asset.url.lastIndexOf('/') + 1)
  const before = await readdir(path.join(lake.assetsFolder, 'production', 'variants', file))
  expect(before.filter((name) => name.endsWith('.tmp'))).toEqual([])
  await get(url)
  expect(await readdir(path.join(lake.assetsFolder, 'production', 'variants', file))).toEqual(before)
})

test.each(['?rect=480,0,-240,200&w=100', '?rect=-10,9000,20,20', '?rect=0,0,0,0&w=10&h=10&fit=crop'])(
  'a crop beyond the picture is moved inside: %s',
  async (search) => {
    const { response } = await get(builder().toString() + search)
    expect(response.status).toBe(200)
  },
)

test.each([
  '?w=0',
  '?w=99999',
  '?w=x',
  '?rect=1,2,3',
  '?fit=else',
  '?q=101',
  '?fm=exe',
  '?bg=url(x)',
  '?w=8000&h=8000&fit=scale',
  '?w=6000&h=6000&fit=scale&pad=1000',
  '?w=8000&h=4&fit=scale&dpr=3',
  '?w=3999&h=3999&fit=fill&fm=avif&q=90',
])('a parameter out of bounds is 400: %s', async (search) => {
  const { response } = await get(builder().toString() + search)
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toContain('application/json')
})

const strangersLimit = [
  '?w=2001&h=2000&fit=fill&fm=avif',
  '?w=2001&h=2000&fit=crop',
  '?w=1800&h=1800&fit=scale&pad=200',
]

test.each(strangersLimit)(
  'a stranger gets at most four million pixels, an editor more: %s',
  async (search) => {
    const { response, bytes } = await get(builder().toString() + search)
    expect(response.status).toBe(400)
    expect(bytes.toString()).toContain('too many pixels')
    const editors = await get(builder().toString() + search, { authorization: `Bearer ${readToken}` })
    expect(editors.response.status).toBe(200)
  },
)

test.each([
  '/images/local/production/..%2f..%2f..%2fsecrets.json',
  '/images/local/..%2f..%2fproduction/x.jpg',
  '/images/other/production/0000000000000000000000000000000000000000-1x1.jpg',
  '/images/local/other/0000000000000000000000000000000000000000-1x1.jpg',
  '/images/local/production/0000000000000000000000000000000000000000-1x1.jpg',
  '/files/local/production/..%2fsecrets.json',
])('an address outside the assets is not found: %s', async (address) => {
  expect((await get(lake.url + address)).response.status).toBe(404)
})
