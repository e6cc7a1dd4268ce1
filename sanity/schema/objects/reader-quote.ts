import { CommentIcon } from '@sanity/icons/Comment'
import { defineField, defineType } from 'sanity'

/** A reader's comment, by reference. The site shows its words while the comment is published and its writer agrees. */
export const readerQuote = defineType({
  name: 'readerQuote',
  title: 'A reader writes',
  type: 'object',
  icon: CommentIcon,
  description: 'A comment from the discussion, in its writer’s words.',
  fields: [
    defineField({
      name: 'commentId',
      title: 'Comment',
      type: 'string',
      readOnly: true,
      description:
        'Inserted from the pane “Discussion”, once the writer has agreed. The words stay with the comment: when its writer takes them back, readers no longer see them here.',
      validation: (rule) =>
        rule.required().error('Remove this block, and insert the comment from the pane “Discussion”.'),
    }),
  ],
  preview: { prepare: () => ({ title: 'A reader writes' }) },
})
