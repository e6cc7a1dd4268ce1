import { defineField, defineType } from 'sanity'

export const discussion = defineType({
  name: 'discussion',
  title: 'Discussion',
  type: 'object',
  options: { columns: 1 },
  fields: [
    defineField({
      name: 'mode',
      title: 'Who may comment',
      type: 'string',
      initialValue: 'open',
      options: {
        layout: 'radio',
        list: [
          { title: 'Everyone, shown at once', value: 'open' },
          { title: 'Everyone, shown after a moderator has read it', value: 'premoderated' },
          { title: 'Everyone, for a number of days', value: 'closesAfterDays' },
          { title: 'Nobody; what is there stays', value: 'closed' },
        ],
      },
      validation: (rule) => rule.required().error('Say who may comment.'),
    }),
    defineField({
      name: 'closesAfterDays',
      title: 'Days until it closes',
      type: 'number',
      description: 'Counted from the moment of publishing.',
      hidden: ({ parent }) => (parent as { mode?: string } | undefined)?.mode !== 'closesAfterDays',
      validation: (rule) =>
        rule.custom((days, { parent }) => {
          if ((parent as { mode?: string } | undefined)?.mode !== 'closesAfterDays') return true
          const valid = days !== undefined && Number.isInteger(days) && days >= 1 && days <= 3650
          return valid || 'Give a whole number of days, from 1 to 3,650.'
        }),
    }),
    defineField({
      name: 'note',
      title: 'Note to those who write',
      type: 'text',
      rows: 2,
      description: 'Shown above the comments: what you would like to hear, or why the discussion is closed.',
      validation: (rule) => rule.max(300).error('A note has room for 300 characters.'),
    }),
  ],
})
