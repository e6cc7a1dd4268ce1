/** A post or a page while it is written: anything may be missing. */
export interface WrittenDocument {
  title?: string
  slug?: { current?: string }
  standfirst?: string
  cover?: WrittenPicture
  body?: readonly WrittenBlock[]
  topics?: readonly { _ref?: string }[]
  seo?: { title?: string; description?: string; image?: WrittenPicture }
}

export interface WrittenPicture {
  asset?: { _ref?: string }
  alt?: string
  crop?: { top: number; bottom: number; left: number; right: number }
  hotspot?: { x: number; y: number }
}

export interface WrittenBlock {
  _type: string
  _key: string
  style?: string
  children?: readonly { text?: string }[]
  markDefs?: readonly { _type: string; _key: string; href?: string }[]
  picture?: WrittenPicture
  /** Of key takeaways. */
  items?: readonly string[]
  /** Of a callout. */
  body?: readonly WrittenBlock[]
  url?: string
}

/** Where something stands in a document, as the Studio writes it. */
export type FieldPath = (string | { _key: string })[]

export const textOf = ({ children = [] }: WrittenBlock): string =>
  children.map(({ text = '' }) => text).join('')

/** Pixels, read from the id of a picture's file; null when there is none. */
export function sizeOf(picture: WrittenPicture | undefined): { width: number; height: number } | null {
  const [, width, height] = /-(\d+)x(\d+)-[a-z0-9]+$/.exec(picture?.asset?._ref ?? '') ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}
