import { BlockElementIcon } from '@sanity/icons/BlockElement'
import { defineField, defineType } from 'sanity'
import { reasons } from '#lib/words/en/moderation.ts'

const sentence = (
  name: 'clause' | 'explanation',
  { title, description }: { title: string; description: string },
) =>
  defineField({
    name,
    title,
    description,
    type: 'text',
    rows: 2,
    validation: (rule) => rule.required().max(300).error('Write 1 to 300 characters.'),
  })

/** A reason that moderators choose when they reject or delete a comment; its writer reads it. */
export const moderationReason = defineType({
  name: 'moderationReason',
  title: 'Reason',
  type: 'object',
  icon: BlockElementIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      description: 'What moderators choose, in two or three words.',
      validation: (rule) => rule.required().max(40).error('The name has 1 to 40 characters.'),
    }),
    sentence('clause', {
      title: 'Paragraph of the guidelines',
      description: 'The sentence of the guidelines that the comment goes against, word for word.',
    }),
    sentence('explanation', {
      title: 'Explanation',
      description: 'What is wrong with such a comment, in a sentence that its writer reads.',
    }),
    defineField({
      name: 'replaces',
      title: 'Instead of',
      type: 'string',
      description: 'A reason of the site that this one replaces. Left empty, it is one more.',
      options: { list: Object.entries(reasons).map(([value, { title }]) => ({ title, value })) },
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'clause' } },
})
