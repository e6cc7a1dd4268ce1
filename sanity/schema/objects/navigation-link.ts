import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'
import { isSiteAddress } from './site-address.ts'

export const navigationLink = defineType({
  name: 'navigationLink',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Words',
      type: 'string',
      validation: (rule) => rule.required().max(40).error('Name the link in at most 40 characters.'),
    }),
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description: 'A path on this site such as /about, or an address that begins with https:.',
      validation: (rule) =>
        rule
          .required()
          .custom((href) => isSiteAddress(href) || 'Use a path such as /about, or an https: address.'),
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'href' } },
})
