import { EditIcon } from '@sanity/icons/Edit'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { PreviewValue } from 'sanity'
import { describePost, type PostFacts } from '../../writing/post-status.ts'
import { siteZone } from '../../writing/site-zone.ts'
import { headingsInOrder } from '../objects/headings-in-order.ts'
import { slugField } from './slug-field.ts'

const writing = [
  defineField({
    name: 'title',
    title: 'Title',
    type: 'string',
    group: 'writing',
    description:
      'What it is about, in words that readers would use. Up to 60 characters stay whole in search results.',
    validation: (rule) => rule.required().max(120).error('A title has 1 to 120 characters.'),
  }),
  slugField({ source: 'title', prefix: '/post/', group: 'writing' }),
  defineField({
    name: 'standfirst',
    title: 'Standfirst',
    type: 'text',
    rows: 3,
    group: 'writing',
    placeholder: 'What will a reader know at the end that they do not know now?',
    description: 'One or two sentences under the title, in lists and in search results: why read on?',
    validation: (rule) => rule.required().min(40).max(220).error('A standfirst has 40 to 220 characters.'),
  }),
  defineField({
    name: 'cover',
    title: 'Cover',
    type: 'picture',
    group: 'writing',
    description: 'At least 1600 × 1067. Shown 3:2, and cut around the focal point that you set.',
    validation: (rule) => rule.required().assetRequired().error('A post needs a cover.'),
  }),
  defineField({
    name: 'body',
    title: 'Body',
    type: 'body',
    group: 'writing',
    description:
      'Paste from a word processor or a web page: headings, lists, quotes, links and emphasis stay; other formatting is left out.',
    validation: (rule) => [
      rule.required().min(1).error('A post needs a text.'),
      rule.custom(headingsInOrder).warning(),
    ],
  }),
]

const publishing = [
  defineField({
    name: 'author',
    title: 'Author',
    type: 'reference',
    to: [{ type: 'author' }],
    group: 'publishing',
    description: 'The author’s card is shown under the article.',
    validation: (rule) => rule.required().error('A post needs an author.'),
  }),
  defineField({
    name: 'topics',
    title: 'Topics',
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
    group: 'publishing',
    description: 'The first is the main one.',
    validation: (rule) => [
      rule.required().min(1).max(3).error('Choose one to three topics.'),
      rule.unique().error('Each topic once.'),
    ],
  }),
  defineField({
    name: 'publishedAt',
    title: 'Published at',
    type: 'datetime',
    group: 'publishing',
    description:
      'Left empty, it is set when you publish. With a future date the post is scheduled: it is hidden until then and appears by itself.',
  }),
  defineField({
    name: 'revisedAt',
    title: 'Revised at',
    type: 'datetime',
    group: 'publishing',
    description:
      'Set it when the article’s content has changed: readers see the date. A corrected typo is no revision.',
    validation: (rule) =>
      rule.custom((revisedAt, { document }) => {
        const publishedAt = document?.['publishedAt'] as string | undefined
        if (!revisedAt || !publishedAt || Date.parse(revisedAt) >= Date.parse(publishedAt)) return true
        return 'A revision comes after publication.'
      }),
  }),
  defineField({
    name: 'discussion',
    title: 'Discussion',
    type: 'discussion',
    group: 'publishing',
    initialValue: { mode: 'open' },
  }),
]

interface Preview extends PostFacts {
  title?: string
  media?: PreviewValue['media']
}

export const post = defineType({
  name: 'post',
  title: 'Post',
  type: 'document',
  icon: EditIcon,
  groups: [
    { name: 'writing', title: 'Writing', default: true },
    { name: 'publishing', title: 'Publishing' },
    { name: 'seo', title: 'Search and sharing' },
  ],
  fields: [
    ...writing,
    ...publishing,
    defineField({ name: 'seo', title: 'Search and sharing', type: 'seo', group: 'seo' }),
  ],
  orderings: [
    { name: 'newest', title: 'Publication, newest first', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { name: 'oldest', title: 'Publication, oldest first', by: [{ field: 'publishedAt', direction: 'asc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: {
      id: '_originalId',
      title: 'title',
      author: 'author.name',
      publishedAt: 'publishedAt',
      discussionMode: 'discussion.mode',
      closesAfterDays: 'discussion.closesAfterDays',
      media: 'cover',
    },
    prepare: ({ title, media, ...facts }: Preview) => ({
      title: title ?? 'Untitled',
      subtitle: describePost(facts, { now: new Date(), timeZone: siteZone() }),
      ...(media ? { media } : {}),
    }),
  },
})
