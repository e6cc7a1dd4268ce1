import { defineArrayMember, defineField, defineType } from 'sanity'

const cell = (name: 'left' | 'right', title: string) =>
  defineField({
    name,
    title,
    type: 'text',
    rows: 3,
    validation: (rule) => rule.required().error('Both sides need words; an empty cell compares nothing.'),
  })

const side = (name: 'left' | 'right', title: string) =>
  defineField({
    name,
    title,
    type: 'string',
    validation: (rule) => rule.required().max(40).error('Name each side in at most 40 characters.'),
  })

const row = defineArrayMember({
  name: 'row',
  title: 'Aspect',
  type: 'object',
  fields: [
    defineField({
      name: 'aspect',
      title: 'Aspect',
      type: 'string',
      validation: (rule) => rule.required().max(80).error('Name the aspect in at most 80 characters.'),
    }),
    cell('left', 'First side'),
    cell('right', 'Second side'),
  ],
  preview: { select: { title: 'aspect', subtitle: 'left' } },
})

/** Two sides, aspect by aspect: the form of the publication's best-known article. */
export const comparison = defineType({
  name: 'comparison',
  title: 'Comparison',
  type: 'object',
  description: 'Two sides, aspect by aspect. A table on wide pages, pairs below each other on a phone.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Stands above the table, and is what a screen reader calls it.',
    }),
    side('left', 'First side'),
    side('right', 'Second side'),
    defineField({
      name: 'rows',
      title: 'Aspects',
      type: 'array',
      of: [row],
      validation: (rule) => rule.required().min(2).max(12).error('Compare between 2 and 12 aspects.'),
    }),
  ],
  preview: {
    select: { title: 'title', left: 'left', right: 'right' },
    prepare: ({ title, left, right }: Record<'title' | 'left' | 'right', string | undefined>) => ({
      title: title ?? 'Comparison',
      subtitle: [left, right].filter(Boolean).join(' / '),
    }),
  },
})
