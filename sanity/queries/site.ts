import { defineQuery } from 'groq'
import { authorFields, isOpen, isPublic, nextDueAt, pageFields } from './fragments.ts'

export const pageQuery = defineQuery(
  `*[_type == "page" && ${isOpen} && slug.current == $slug] | order(_id asc)[0]{${pageFields}}`,
)

export const settingsQuery = defineQuery(`*[_type == "settings" && _id == "settings"][0]{
  name,
  motto,
  description,
  timeZone,
  navigation[]{label, href},
  footer[]{label, href},
  socialLinks[]{platform, url},
  commentGuidelines,
  reasons[]{_key, replaces, title, clause, explanation},
  "author": author->{${authorFields}}
}`)

/** `$paths` are the spellings of one path. */
export const redirectQuery = defineQuery(
  `*[_type == "redirect" && ${isOpen} && from in $paths] | order(_id asc)[0]{to, permanent}`,
)

/** The current slug of a document, if readers may see it. */
export const currentSlugQuery = defineQuery(`{
  "slug": *[_id == $id && _type == $type && (${isPublic} || ${isOpen} && _type in ["author", "topic", "page"])][0].slug.current,
  "nextDueAt": ${nextDueAt}
}`)

/** All addresses for the sitemap. */
export const slugsQuery = defineQuery(`{
  "posts": *[${isPublic}] | order(publishedAt desc){"slug": slug.current, publishedAt, "updatedAt": _updatedAt},
  "pages": *[_type == "page" && ${isOpen} && defined(slug.current)] | order(slug.current asc){"slug": slug.current, "updatedAt": _updatedAt},
  "authors": *[_type == "author" && ${isOpen} && defined(slug.current)] | order(slug.current asc){"slug": slug.current, "updatedAt": _updatedAt},
  "topics": *[_type == "topic" && ${isOpen} && defined(slug.current)] | order(slug.current asc){"slug": slug.current, "updatedAt": _updatedAt},
  "nextDueAt": ${nextDueAt}
}`)
