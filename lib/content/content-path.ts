import { routes } from '../routes.ts'

/** The document types with an address, each with its path. */
const pathOfSlug = {
  post: routes.post,
  author: routes.author,
  topic: routes.topic,
  page: routes.page,
} as const

export type AddressedType = keyof typeof pathOfSlug

export interface ContentAddress {
  type: AddressedType
  slug: string
}

export function isAddressedType(type: string): type is AddressedType {
  return Object.hasOwn(pathOfSlug, type)
}

/** The path of a document. */
export function toPath({ type, slug }: ContentAddress): string {
  return pathOfSlug[type](slug)
}

/** The type and slug in `/post/x`, `/author/x`, `/topic/x`, or `/x` for a page; null for any other path. */
export function parsePath(path: string): ContentAddress | null {
  const [, type, slug] = /^\/(?:(post|author|topic)\/)?([^/]+)\/?$/.exec(path) ?? []
  const decoded = slug === undefined ? null : decode(slug)
  if (decoded === null) return null
  return { type: type !== undefined && isAddressedType(type) ? type : 'page', slug: decoded }
}

/** Null for a segment that cannot be decoded. */
function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
