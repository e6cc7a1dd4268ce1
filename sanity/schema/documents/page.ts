import { defineField, defineType } from 'sanity'
import { slugField } from './slug-field.ts'

/** First parts of the addresses that routes of the site have, now or by design. */
const reserved = [
  'account',
  'api',
  'author',
  'blog',
  'comments',
  'dev',
  'lake',
  'moderation',
  'page',
  'post',
  'search',
  'sign-in',
  'sign-out',
  'studio',
  'topic',
  'transparency',
  'unsubscribe',
]

export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  groups: [
    { name: 'writing', title: 'Writing', default: true },
    { name: 'seo', title: 'Search and sharing' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'writing',
      validation: (rule) => rule.required().max(120).error('A title has 1 to 120 characters.'),
    }),
    slugField({ source: 'title', prefix: '/', group: 'writing', reserved }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'body',
      group: 'writing',
      validation: (rule) => rule.required().min(1).error('A page needs a text.'),
    }),
    defineField({ name: 'seo', title: 'Search and sharing', type: 'seo', group: 'seo' }),
  ],
  orderings: [{ name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] }],
  preview: { select: { title: 'title', subtitle: 'slug.current' } },
})
