import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'

const links = (name: 'navigation' | 'footer', title: string) =>
  defineField({
    name,
    title,
    type: 'array',
    group: 'links',
    of: [defineArrayMember({ type: 'navigationLink' })],
    validation: (rule) => rule.max(8).error('At most eight links; more are not read.'),
  })

/** A single document for the whole site; its id is its type. */
export const settings = defineType({
  name: 'settings',
  title: 'Settings',
  type: 'document',
  icon: CogIcon,
  groups: [
    { name: 'site', title: 'Site', default: true },
    { name: 'links', title: 'Links' },
    { name: 'discussion', title: 'Discussion' },
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Name of the publication',
      type: 'string',
      description: 'Shown in the header, after each title in search results, and in the feed.',
      group: 'site',
      validation: (rule) => rule.required().max(60).error('The name has 1 to 60 characters.'),
    }),
    defineField({
      name: 'motto',
      title: 'Motto',
      type: 'string',
      description: 'A few words under the name.',
      group: 'site',
      validation: (rule) => rule.max(80).error('Keep the motto under 80 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      group: 'site',
      description: 'What the publication is, for search engines and feeds.',
      validation: (rule) => rule.required().max(200).error('The description has 1 to 200 characters.'),
    }),
    defineField({
      name: 'author',
      title: 'Author on the front page',
      description: 'The author’s card introduces the publication there.',
      type: 'reference',
      to: [{ type: 'author' }],
      group: 'site',
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone',
      type: 'timeZone',
      group: 'site',
      description: 'The zone of all dates, here and on the site. Left empty, it is UTC.',
    }),
    links('navigation', 'Links in the header'),
    links('footer', 'Links in the footer'),
    defineField({
      name: 'socialLinks',
      title: 'Elsewhere',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'socialLink' })],
    }),
    defineField({
      name: 'commentGuidelines',
      title: 'Comment guidelines',
      type: 'shortText',
      group: 'discussion',
      description: 'What makes a comment welcome here. Shown at every comment form.',
    }),
    defineField({
      name: 'reasons',
      title: 'Reasons of moderators',
      type: 'array',
      group: 'discussion',
      description:
        'What moderators can choose when they reject or delete a comment. The site has seven; these come first, or instead.',
      of: [defineArrayMember({ type: 'moderationReason' })],
      validation: (rule) => rule.max(9).error('At most nine, of which two may be new.'),
    }),
  ],
  preview: { prepare: () => ({ title: 'Settings' }) },
})
