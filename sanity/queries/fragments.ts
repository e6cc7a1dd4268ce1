/** Whether the id has no dot. Ids with one are private by Sanity's rule, which the site's token would pass by. */
export const isOpen = `_id in path("*")`

/**
 * Parts of queries. A post is public from its `publishedAt` on; the gate is part of every query that reads posts, so
 * a scheduled post appears by itself and needs nobody to publish it. `$isPreview` opens it for editors. Times are
 * compared as times: as texts, `08:00:00Z` comes after `08:00:00.500Z`, and other zones anywhere.
 */
export const isPublic = `_type == "post" && defined(slug.current) && ${isOpen}
  && ($isPreview || dateTime(publishedAt) <= dateTime(now()))`

/** When the next scheduled post is due: what was read then no longer holds. */
export const nextDueAt = `*[_type == "post" && defined(slug.current) && ${isOpen} && dateTime(publishedAt) > dateTime(now())]
  | order(dateTime(publishedAt) asc)[0].publishedAt`

const pictureFields = `
  "id": asset._ref,
  alt,
  "width": asset->metadata.dimensions.width,
  "height": asset->metadata.dimensions.height,
  "lqip": asset->metadata.lqip,
  "focus": hotspot{x, y},
  "crop": crop{top, bottom, left, right}
`

export const topicFields = `"id": _id, "slug": slug.current, title, description, colour`

export const authorFields = `
  "id": _id,
  "slug": slug.current,
  name,
  role,
  "portrait": portrait{${pictureFields}},
  bio,
  "socialLinks": socialLinks[]{platform, url}
`

const seoFields = `"seo": seo{title, description, "image": image{${pictureFields}}}`

/** Blocks as they are stored; pictures in them with what their assets know. */
const bodyFields = `"body": body[]{
  ...,
  _type == "figure" => {"picture": picture{${pictureFields}}}
}`

const postHead = `
  "id": _id,
  "slug": slug.current,
  title,
  standfirst,
  "cover": cover{${pictureFields}},
  "topics": topics[]->{${topicFields}},
  "publishedAt": coalesce(publishedAt, now()),
  "updatedAt": coalesce(revisedAt, publishedAt)
`

export const summaryFields = `
  ${postHead},
  "author": author->{"id": _id, "slug": slug.current, name, "portrait": portrait{${pictureFields}}},
  body
`

export const postFields = `
  ${postHead},
  "author": author->{${authorFields}},
  ${bodyFields},
  discussion{mode, closesAfterDays},
  ${seoFields}
`

export const pageFields = `
  "id": _id,
  "slug": slug.current,
  title,
  ${bodyFields},
  ${seoFields},
  "updatedAt": _updatedAt
`
