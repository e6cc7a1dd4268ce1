import { LinkIcon } from '@sanity/icons/Link'
import { defineArrayMember, defineField } from 'sanity'
import { linkFault } from '../../writing/links.ts'

/** A link in running text. Relative addresses stay on this site. */
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
      // The type's own rule, that it be a URI, refuses paths.
      validation: (rule) => [
        rule.uri({ scheme: ['http', 'https', 'mailto', 'tel'], allowRelative: true }),
        rule.custom((href) => linkFault(href) ?? true),
      ],
    }),
  ],
})

/** Emphasis that running text may have. */
export const decorators = [
  { title: 'Strong', value: 'strong' },
  { title: 'Emphasis', value: 'em' },
]
