import { defineQuery } from 'groq'
import { authorFields, isOpen, topicFields } from './fragments.ts'

export const authorQuery = defineQuery(
  `*[_type == "author" && ${isOpen} && slug.current == $slug] | order(_id asc)[0]{${authorFields}}`,
)

export const authorNamesQuery = defineQuery(`*[_type == "author" && _id in path("*") && defined(name)].name`)

export const topicQuery = defineQuery(
  `*[_type == "topic" && ${isOpen} && slug.current == $slug] | order(_id asc)[0]{${topicFields}}`,
)

export const topicsQuery = defineQuery(
  `*[_type == "topic" && ${isOpen} && defined(slug.current)] | order(title asc){${topicFields}}`,
)
