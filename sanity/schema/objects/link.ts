import { defineArrayMember, defineField } from 'sanity'

/** A link in running text. Relative addresses stay on this site. */
export const link = defineArrayMember({
  name: 'link',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      description: 'A path on this site such as /post/…, a web address, or mailto: and tel: links.',
      validation: (rule) => [
        rule.required().error('A link needs an address.'),
        rule
          .uri({ scheme: ['http', 'https', 'mailto', 'tel'], allowRelative: true })
          .error('Use a path on this site, or an address that begins with https:, mailto: or tel:.'),
      ],
    }),
  ],
})

/** Emphasis that running text may have. */
export const decorators = [
  { title: 'Strong', value: 'strong' },
  { title: 'Emphasis', value: 'em' },
]
