import { readFile, readdir } from 'node:fs/promises'
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

/** 11 KB that take a core minutes: every noise is computed for 16 million pixels. */
const noise = '<feTurbulence baseFrequency="0.05" numOctaves="9"/>'.repeat(200)
export const endless = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000"><filter id="f" x="0" y="0" width="1" height="1">${noise}</filter><rect width="4000" height="4000" filter="url(#f)"/></svg>`,
)

/** Ids of a lake’s helper processes for pictures. */
export async function picturesOf(parent: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${parent}/task`)
  const lists = tasks.map((task) => readFile(`/proc/${parent}/task/${task}/children`, 'utf8'))
  const pids = (await Promise.all(lists)).join(' ').split(/\s+/).filter(Boolean).map(Number)
  const commands = pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
  const isPicture = (await Promise.all(commands)).map((command) => command.includes('picture-process'))
  return pids.filter((_, index) => isPicture[index])
}
