import type { DocumentLocation, DocumentLocationsState } from 'sanity/presentation'
import { routes } from '#lib/routes.ts'

interface Place {
  title: string | null
  slug: string | null
}

/** A document's own place, and the places that show it. */
export interface Used {
  own: Place | null
  posts: Place[]
  /** Null where the document has none. */
  topics: Place[] | null
  author: Place | null
  from: string | null
}

/** For a missing document. */
export const nothingUsed: Used = { own: null, posts: [], topics: [], author: null, from: null }

const wholeSite = { title: 'Front page', href: routes.home() }

/** The places of a document on the site, its own first. */
export function locate(type: string, used: Used): DocumentLocationsState {
  const { own, posts, topics, author, from } = used
  const inPosts = posts.flatMap(toLocation(routes.post))
  switch (type) {
    case 'post':
      return placesOf(own, {
        hrefOf: routes.post,
        more: [
          wholeSite,
          ...[author].flatMap(toLocation(routes.author)),
          ...(topics ?? []).flatMap(toLocation(routes.topic)),
        ],
      })
    case 'author':
      return placesOf(own, { hrefOf: routes.author, more: inPosts })
    case 'topic':
      return placesOf(own, { hrefOf: routes.topic, more: [wholeSite, ...inPosts] })
    case 'page':
      return placesOf(own, { hrefOf: routes.page, more: [] })
    case 'settings':
      return { locations: [wholeSite], message: 'Used on every page', tone: 'caution' }
    case 'redirect':
      return from
        ? { message: `Works at ${from}, unless something lives there`, tone: 'positive' }
        : { message: 'Works nowhere without an old address', tone: 'caution' }
    default:
      return { message: 'Not shown by itself', tone: 'caution' }
  }
}

interface Places {
  hrefOf: (slug: string) => string
  more: DocumentLocation[]
}

function placesOf(own: Place | null, { hrefOf, more }: Places): DocumentLocationsState {
  const at = [own].flatMap(toLocation(hrefOf))
  // A new draft without an address is no fault; validation asks for it before publishing.
  if (at.length === 0)
    return { locations: [], message: 'On the site once it has an address and is published' }
  return { locations: [...at, ...more], message: 'The pages that show what is published of it' }
}

function toLocation(hrefOf: (slug: string) => string) {
  return (place: Place | null): DocumentLocation[] =>
    place?.slug ? [{ title: place.title ?? 'Untitled', href: hrefOf(place.slug) }] : []
}
