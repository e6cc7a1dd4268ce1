import { SplitVerticalIcon } from '@sanity/icons/SplitVertical'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { describeComparison } from '../../writing/block-previews.ts'
import { listWords } from '../../writing/list-words.ts'

const cell = (name: 'left' | 'right', title: string) =>
  defineField({
    name,
    title,
    type: 'text',
    rows: 3,
    fieldset: 'cells',
    validation: (rule) => rule.required().error('Both sides need words; an empty cell compares nothing.'),
  })

const side = (name: 'left' | 'right', title: string) =>
  defineField({
    name,
    title,
    type: 'string',
    fieldset: 'sides',
    validation: (rule) => [
      rule.required().max(40).error('Name each side in at most 40 characters.'),
      rule.custom((value, { parent }) => {
        const { left, right } = (parent ?? {}) as Record<'left' | 'right', string | undefined>
        const isSame = value !== undefined && left?.trim().toLowerCase() === right?.trim().toLowerCase()
        return !isSame || 'Both sides have the same name: readers could not tell them apart.'
      }),
    ],
  })

const row = defineArrayMember({
  name: 'row',
  title: 'Aspect',
  type: 'object',
  fieldsets: [{ name: 'cells', title: 'What holds for each', options: { columns: 2 } }],
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
  preview: {
    select: { aspect: 'aspect', left: 'left', right: 'right' },
    prepare: ({ aspect, left, right }: Record<'aspect' | 'left' | 'right', string | undefined>) => ({
      title: aspect ?? 'An aspect without a name',
      subtitle: listWords([left, right]),
    }),
  },
})

/** Two sides, aspect by aspect: the form of the publication's best-known article. */
export const comparison = defineType({
  name: 'comparison',
  title: 'Comparison',
  type: 'object',
  icon: SplitVerticalIcon,
  description: 'Two sides, aspect by aspect. A table on wide pages, pairs below each other on a phone.',
  fieldsets: [{ name: 'sides', title: 'Sides', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Shown above the table; screen readers announce it.',
    }),
    side('left', 'First side'),
    side('right', 'Second side'),
    defineField({
      name: 'rows',
      title: 'Aspects',
      type: 'array',
      of: [row],
      validation: (rule) => [
        rule.required().min(2).max(12).error('Compare between 2 and 12 aspects.'),
        rule.custom((rows: { aspect?: string }[] | undefined) => {
          const aspects = (rows ?? []).flatMap(({ aspect }) => aspect?.trim().toLowerCase() ?? [])
          return new Set(aspects).size === aspects.length || 'Each aspect once.'
        }),
      ],
    }),
  ],
  preview: {
    select: { title: 'title', left: 'left', right: 'right', rows: 'rows' },
    prepare: describeComparison,
  },
})
