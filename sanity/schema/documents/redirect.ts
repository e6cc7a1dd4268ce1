import { defineField, defineType } from 'sanity'
import { isSiteAddress } from '../objects/site-address.ts'

/** For an address where nothing lives any more. A page that exists is never redirected. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description: 'The path without the site’s name, as /old-article.',
      validation: (rule) =>
        rule.required().custom((from) => {
          const valid = from !== undefined && /^\/(?!\/)[^\s\\?#]+$/.test(from)
          return valid || 'Begin with a single slash; leave out the site’s name and what follows ? or #.'
        }),
    }),
    defineField({
      name: 'to',
      title: 'New address',
      type: 'string',
      description: 'A path on this site, or an address that begins with https:.',
      validation: (rule) => [
        rule
          .required()
          .custom((to) => isSiteAddress(to) || 'Use a path such as /post/…, or an https: address.'),
        rule.custom((to, { document }) => to !== document?.['from'] || 'It would lead to itself, for ever.'),
      ],
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      description: 'Browsers remember a permanent redirect and search engines move the page.',
      initialValue: true,
    }),
  ],
  orderings: [{ name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] }],
  preview: { select: { title: 'from', subtitle: 'to' } },
})
