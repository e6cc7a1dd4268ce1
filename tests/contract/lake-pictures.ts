import type { ImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'

/** Left half red, right half blue, 300 × 200. */
export async function halves(): Promise<Buffer> {
  const half = (background: string) => ({
    create: { width: 150, height: 200, channels: 3 as const, background },
  })
  const red = await sharp(half('#e01020')).png().toBuffer()
  return sharp({ create: { width: 300, height: 200, channels: 3, background: '#1020e0' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg({ quality: 95 })
    .toBuffer()
}

export async function get(url: string | ImageUrlBuilder, headers: Record<string, string> = {}) {
  const response = await fetch(url.toString(), { headers })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

export async function sizeAt(url: ImageUrlBuilder) {
  const { width, height } = await sharp((await get(url)).bytes).metadata()
  return [width, height]
}

/** Colour at a point in fractions of the size: `red` or `blue`. */
export async function colorAt(url: ImageUrlBuilder, [x, y]: [number, number]) {
  const { data, info } = await sharp((await get(url)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return (data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue'
}
