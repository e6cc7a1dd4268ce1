/** The id has no dot. Sanity keeps ids with dots private, but the site's token can read them. */
export const isOpen = `_id in path("*")`

/**
 * A post is public from its `publishedAt` on. Every query for posts contains this condition, so a scheduled post
 * appears without anybody's action. `$isPreview` opens it for editors. `dateTime()` is needed: as texts, `08:00:00Z`
 * sorts after `08:00:00.500Z`, and other zones sort anywhere.
 */
export const isPublic = `_type == "post" && defined(slug.current) && ${isOpen}
  && ($isPreview || dateTime(publishedAt) <= dateTime(now()))`

/** The time of the next scheduled post: cached results expire then. */
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

/** Stored blocks, with facts of the assets added to pictures. */
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
  discussion{mode, closesAfterDays, note},
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
