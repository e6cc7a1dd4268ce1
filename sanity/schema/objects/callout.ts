import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import { defineField, defineType } from 'sanity'
import { describeCallout } from '../../writing/block-previews.ts'

export const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  icon: InfoOutlineIcon,
  description: 'An aside to the argument: a note, a tip, a caution.',
  fields: [
    defineField({
      name: 'tone',
      title: 'Kind',
      type: 'string',
      initialValue: 'note',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          { title: 'Note', value: 'note' },
          { title: 'Tip', value: 'tip' },
          { title: 'Caution', value: 'caution' },
        ],
      },
      validation: (rule) => rule.required().error('Say which kind of callout this is.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Left empty, the kind is the title.',
      validation: (rule) => rule.max(80).error('Keep the title under 80 characters.'),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'shortText',
      validation: (rule) => rule.required().min(1).error('A callout needs a text.'),
    }),
  ],
  preview: { select: { title: 'title', tone: 'tone', body: 'body' }, prepare: describeCallout },
})
