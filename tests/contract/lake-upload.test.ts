import { readdir } from 'node:fs/promises'
import type { SanityImageAssetDocument } from '@sanity/client'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { readToken, useLake } from './lake-harness.ts'
import { get, halves } from './lake-pictures.ts'

const lake = useLake()
let asset: SanityImageAssetDocument

beforeAll(async () => {
  asset = await lake.client().assets.upload('image', await halves(), { filename: 'halves.jpg' })
})

test('an upload makes the same document as on the hosted service', () => {
  const [, sha1] = /^image-([0-9a-f]{40})-300x200-jpg$/.exec(asset._id) ?? []
  const file = `${String(sha1)}-300x200.jpg`
  expect(asset).toMatchObject({
    _type: 'sanity.imageAsset',
    assetId: sha1,
    sha1hash: sha1,
    extension: 'jpg',
    mimeType: 'image/jpeg',
    originalFilename: 'halves.jpg',
    path: `images/local/production/${file}`,
    url: `http://localhost:3000/lake/images/local/production/${file}`,
    size: expect.any(Number),
    uploadId: expect.any(String),
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: { _type: 'sanity.imageDimensions', width: 300, height: 200, aspectRatio: 1.5 },
      hasAlpha: false,
      isOpaque: true,
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
      blurHash: expect.stringMatching(/^[\w#$%*+,.:;=?@[\]^{|}~-]{20,}$/),
      palette: {
        _type: 'sanity.imagePalette',
        dominant: {
          _type: 'sanity.imagePaletteSwatch',
          background: expect.stringMatching(/^#[0-9a-f]{6}$/),
          foreground: '#fff',
        },
        vibrant: expect.anything(),
        lightVibrant: expect.anything(),
        darkVibrant: expect.anything(),
        muted: expect.anything(),
        lightMuted: expect.anything(),
        darkMuted: expect.anything(),
      },
    },
  })
})

test('a second upload of the same bytes is the same asset', async () => {
  const again = await lake.client().assets.upload('image', await halves(), { filename: 'other.jpg' })
  expect(again).toEqual(asset)
})

test('a picture with a rotation has the size after the rotation', async () => {
  const sideways = await sharp(await halves())
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const { _id, metadata } = await lake.client().assets.upload('image', sideways)
  expect(_id).toMatch(/-200x300-jpg$/)
  expect(metadata.dimensions).toMatchObject({ width: 200, height: 300 })
})

test('an asset document says whether the picture is transparent', async () => {
  const glass = await sharp({ create: { width: 10, height: 10, channels: 4, background: '#ff000080' } })
    .png()
    .toBuffer()
  const { metadata } = await lake.client().assets.upload('image', glass)
  expect(metadata).toMatchObject({
    hasAlpha: true,
    isOpaque: false,
    lqip: expect.stringMatching(/^data:image\/png/),
  })
})

test('an upload needs the write token', async () => {
  const bytes = await halves()
  await expect(lake.client({ token: readToken }).assets.upload('image', bytes)).rejects.toMatchObject({
    statusCode: 403,
  })
})

test.each([
  ['text', Buffer.from('no picture at all')],
  ['a truncated picture', 'truncated'],
  ['nothing', Buffer.alloc(0)],
])('%s is refused as a picture with 400', async (_, bytes) => {
  const body = bytes === 'truncated' ? (await halves()).subarray(0, 600) : (bytes as Buffer)
  await expect(lake.client().assets.upload('image', body)).rejects.toMatchObject({ statusCode: 400 })
})

test('a small file of a huge picture is refused', async () => {
  const header = `<svg xmlns="http://www.w3.org/2000/svg" width="29000" height="29000"></svg>`
  await expect(lake.client().assets.upload('image', Buffer.from(header))).rejects.toMatchObject({
    statusCode: 400,
  })
})

test('an SVG is delivered so that it can’t run scripts', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script><rect width="40" height="20"/></svg>'
  const made = await lake.client().assets.upload('image', Buffer.from(drawing), { filename: 'x.svg' })
  expect(made).toMatchObject({ extension: 'svg', mimeType: 'image/svg+xml' })
  const { response } = await get(`${lake.url}/${made.path}?w=10&auto=format`)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const raster = await get(`${lake.url}/${made.path}?w=10&fm=png`)
  expect((await sharp(raster.bytes).metadata()).width).toBe(10)
})

test('a file is delivered unchanged, as an attachment', async () => {
  const made = await lake
    .client()
    .assets.upload('file', Buffer.from('<script>alert(1)</script>'), { filename: 'page.html' })
  expect(made).toMatchObject({ _type: 'sanity.fileAsset', extension: 'html', originalFilename: 'page.html' })
  const { response, bytes } = await get(`${lake.url}/${made.path}`)
  expect(bytes.toString()).toBe('<script>alert(1)</script>')
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
})

test('a HEAD request or a known ETag does not open the file', async () => {
  const made = await lake.client().assets.upload('file', Buffer.alloc(1_000_000), { filename: 'large.bin' })
  const url = `${lake.url}/${made.path}`
  const opened = async () => (await readdir('/dev/fd')).length
  const before = await opened()
  for (let count = 0; count < 20; count += 1) {
    const head = await fetch(url, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe('1000000')
    const etag = head.headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  }
  expect(await opened()).toBeLessThan(before + 20)
})
