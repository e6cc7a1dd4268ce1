import { StarIcon } from '@sanity/icons/Star'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { describeTakeaways } from '../../writing/block-previews.ts'

export const keyTakeaways = defineType({
  name: 'keyTakeaways',
  title: 'Key takeaways',
  type: 'object',
  icon: StarIcon,
  description: 'The article in a few sentences.',
  fields: [
    defineField({
      name: 'items',
      title: 'Sentences',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'string',
          validation: (rule) => rule.required().max(240).error('One sentence, at most 240 characters.'),
        }),
      ],
      validation: (rule) => [
        rule.required().min(2).max(6).error('Give between 2 and 6 takeaways.'),
        rule.unique().error('Each takeaway once.'),
      ],
    }),
  ],
  preview: { select: { items: 'items' }, prepare: describeTakeaways },
})
