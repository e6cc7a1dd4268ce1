import { defineQuery } from 'groq'
import { authorFields, topicFields } from './fragments.ts'

export const authorQuery = defineQuery(
  `*[_type == "author" && slug.current == $slug] | order(_id asc)[0]{${authorFields}}`,
)

export const topicQuery = defineQuery(
  `*[_type == "topic" && slug.current == $slug] | order(_id asc)[0]{${topicFields}}`,
)

export const topicsQuery = defineQuery(
  `*[_type == "topic" && defined(slug.current)] | order(title asc){${topicFields}}`,
)
