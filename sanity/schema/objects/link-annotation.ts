import { defineField } from 'sanity'

/** A link on words. Addresses on this site are paths, so that they outlive a move of the site. */
export const linkAnnotation = {
  name: 'link',
  title: 'Link',
  type: 'object' as const,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      description: 'A path on this site (/post/…), a web address, or mailto: and tel:.',
      type: 'url',
      validation: (rule) =>
        rule
          .required()
          .uri({ allowRelative: true, scheme: ['http', 'https', 'mailto', 'tel'] })
          .error('Give an address that begins with /, https://, mailto: or tel:.'),
    }),
  ],
}
