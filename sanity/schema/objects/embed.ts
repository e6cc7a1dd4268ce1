import { PlayIcon } from '@sanity/icons/Play'
import { defineField, defineType } from 'sanity'
import { describeEmbed } from '../../writing/block-previews.ts'

/** Stores the address only: the page decides which hosts get a player, and the reader's click starts it. */
export const embed = defineType({
  name: 'embed',
  title: 'Video or link',
  type: 'object',
  icon: PlayIcon,
  description:
    'Videos of YouTube and Vimeo get a player that opens when the reader asks for it; all else is a link.',
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The address of the page, as copied from the browser. No embed code.',
      validation: (rule) => [
        rule.required().error('Give the address.'),
        rule.uri({ scheme: ['https'] }).error('The address begins with https:.'),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What it is, for readers who decide whether to open it.',
      validation: (rule) => rule.required().error('Give it a title; a screen reader says it.'),
    }),
  ],
  preview: { select: { title: 'title', url: 'url' }, prepare: describeEmbed },
})
