import { TagIcon } from '@sanity/icons/Tag'
import { createElement } from 'react'
import { defineField, defineType } from 'sanity'
import { listWords } from '../../writing/list-words.ts'
import { isDraft } from '../../writing/post-status.ts'
import { slugField } from './slug-field.ts'

interface Preview {
  id?: string
  title?: string
  description?: string
  colour?: number
}

/** The six colours of light pages (`app/_styles/tokens.css`); dark pages have paler ones. */
const colours = ['#8a3b12', '#1f5f5b', '#4b4a91', '#7a2c63', '#4d5f1c', '#2b5a86']

const swatch = (colour = 1) =>
  createElement('span', { style: { inlineSize: '100%', blockSize: '100%', background: colours[colour - 1] } })

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'One or two words, shown on every card.',
      validation: (rule) => rule.required().max(40).error('A topic has 1 to 40 characters.'),
    }),
    slugField({ source: 'title', prefix: '/topic/' }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'One or two sentences at the top of its page.',
      validation: (rule) => rule.max(240).error('Keep the description under 240 characters.'),
    }),
    defineField({
      name: 'colour',
      title: 'Colour',
      type: 'number',
      description: 'Which of the six quiet colours of the design marks it.',
      initialValue: 1,
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          { title: 'Terracotta', value: 1 },
          { title: 'Teal', value: 2 },
          { title: 'Indigo', value: 3 },
          { title: 'Plum', value: 4 },
          { title: 'Olive', value: 5 },
          { title: 'Blue', value: 6 },
        ],
      },
      validation: (rule) => rule.required().integer().min(1).max(6).error('Choose one of the six colours.'),
    }),
  ],
  orderings: [{ name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { id: '_originalId', title: 'title', description: 'description', colour: 'colour' },
    prepare: ({ id, title, description, colour }: Preview) => ({
      title: title ?? 'Without a title',
      subtitle: listWords([isDraft(id) ? 'Draft' : undefined, description ?? 'No description yet']),
      media: swatch(colour),
    }),
  },
})
