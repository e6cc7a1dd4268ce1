import { DocumentIcon } from '@sanity/icons/Document'
import { defineField, defineType } from 'sanity'
import type { PreviewValue } from 'sanity'
import { listWords } from '../../writing/list-words.ts'
import { isDraft } from '../../writing/post-status.ts'
import { reservedSegments } from '../../writing/site-paths.ts'
import { headingsInOrder } from '../objects/headings-in-order.ts'
import { slugField } from './slug-field.ts'

interface Preview {
  id?: string
  title?: string
  slug?: string
  media?: PreviewValue['media']
}

export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
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
    slugField({ source: 'title', prefix: '/', group: 'writing', reserved: reservedSegments }),
    defineField({
      name: 'body',
      title: 'Body',
      type: 'body',
      group: 'writing',
      validation: (rule) => [
        rule.required().min(1).error('A page needs a text.'),
        rule.custom(headingsInOrder).warning(),
      ],
    }),
    defineField({ name: 'seo', title: 'Search and sharing', type: 'seo', group: 'seo' }),
  ],
  orderings: [{ name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { id: '_originalId', title: 'title', slug: 'slug.current', media: 'seo.image' },
    prepare: ({ id, title, slug, media }: Preview) => ({
      title: title ?? 'Untitled',
      subtitle: listWords([isDraft(id) ? 'Draft' : undefined, slug ? `/${slug}` : 'No address yet']),
      ...(media ? { media } : {}),
    }),
  },
})
