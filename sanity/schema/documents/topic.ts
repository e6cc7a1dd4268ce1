import { defineField, defineType } from 'sanity'
import { slugField } from './slug-field.ts'

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
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
  preview: { select: { title: 'title', subtitle: 'description' } },
})
