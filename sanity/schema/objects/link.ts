import { LinkIcon } from '@sanity/icons/Link'
import { defineArrayMember, defineField } from 'sanity'
import { linkFault } from '../../writing/links.ts'

export const link = defineArrayMember({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      description: 'A path on this site such as /post/…, a web address, or mailto: and tel: links.',
      // The type's default rule refuses paths.
      validation: (rule) => [
        rule.uri({ scheme: ['http', 'https', 'mailto', 'tel'], allowRelative: true }),
        rule.custom((href) => linkFault(href) ?? true),
      ],
    }),
  ],
})

export const decorators = [
  { title: 'Strong', value: 'strong' },
  { title: 'Emphasis', value: 'em' },
]
