import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { defineField, defineType } from 'sanity'
import { describeQuote } from '../../writing/block-previews.ts'

export const quote = defineType({
  name: 'quote',
  title: 'Quote',
  type: 'object',
  icon: BlockquoteIcon,
  description: 'One sentence, set larger than the text.',
  fields: [
    defineField({
      name: 'text',
      title: 'Words',
      type: 'text',
      rows: 3,
      description: 'The page sets the quotation marks; those that you write are left out.',
      validation: (rule) => rule.required().max(400).error('A quote has 1 to 400 characters.'),
    }),
    defineField({
      name: 'attribution',
      title: 'Who said it',
      type: 'string',
      description: 'Leave empty when it is the author of the article.',
    }),
  ],
  preview: { select: { text: 'text', attribution: 'attribution' }, prepare: describeQuote },
})
