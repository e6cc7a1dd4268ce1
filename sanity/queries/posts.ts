import { defineQuery } from 'groq'
import { isPublic, nextDueAt, postFields, summaryFields } from './fragments.ts'

/** Newest first. `$topic` and `$author` are slugs, or null for all; `$from` and `$to` count posts from 0. */
export const postsQuery = defineQuery(`{
  "posts": *[
    ${isPublic}
    && ($topic == null || $topic in topics[]->slug.current)
    && ($author == null || author->slug.current == $author)
  ] | order(publishedAt desc, _id asc)[$from...$to]{${summaryFields}},
  "total": count(*[
    ${isPublic}
    && ($topic == null || $topic in topics[]->slug.current)
    && ($author == null || author->slug.current == $author)
  ]),
  "nextDueAt": ${nextDueAt}
}`)

/** A post, and the posts that share most topics with it, newest first. */
export const postQuery = defineQuery(`{
  "post": *[${isPublic} && slug.current == $slug] | order(_id asc)[0]{
    ${postFields},
    "related": *[${isPublic} && _id != ^._id]{
      ${summaryFields},
      "shared": count(topics[@._ref in ^.^.topics[]._ref])
    } | order(shared desc, publishedAt desc)[0...3]
  },
  "nextDueAt": ${nextDueAt}
}`)

/** The latest posts with their bodies. */
export const feedQuery = defineQuery(`{
  "posts": *[${isPublic}] | order(publishedAt desc, _id asc)[0...20]{${postFields}},
  "nextDueAt": ${nextDueAt}
}`)

/** The fields of a post that its discussion needs. Either `$slug` or `$id` is null. */
export const postForDiscussionQuery = defineQuery(`{
  "post": *[${isPublic} && (slug.current == $slug || _id == $id)] | order(_id asc)[0]{
    "id": _id,
    "slug": slug.current,
    title,
    publishedAt,
    discussion{mode, closesAfterDays},
    "authorName": author->name
  },
  "nextDueAt": ${nextDueAt}
}`)
