/** An unfinished post or page: any field may be missing. */
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
  /** Of a quoted comment. */
  commentId?: string
}

/** A path in a document, in the Studio's form. */
export type FieldPath = (string | { _key: string })[]

export const textOf = ({ children = [] }: WrittenBlock): string =>
  children.map(({ text = '' }) => text).join('')

/** The size in pixels from the asset's id; null without an asset. */
export function sizeOf(picture: WrittenPicture | undefined): { width: number; height: number } | null {
  const [, width, height] = /-(\d+)x(\d+)-[a-z0-9]+$/.exec(picture?.asset?._ref ?? '') ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}
