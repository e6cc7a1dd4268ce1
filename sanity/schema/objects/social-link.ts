import { defineField, defineType } from 'sanity'

export const socialLink = defineType({
  name: 'socialLink',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'platform',
      title: 'Where',
      type: 'string',
      options: {
        list: [
          { title: 'Facebook', value: 'facebook' },
          { title: 'LinkedIn', value: 'linkedin' },
          { title: 'Instagram', value: 'instagram' },
          { title: 'Own website', value: 'website' },
        ],
      },
      validation: (rule) => rule.required().error('Say which platform this is.'),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) => [
        rule.required().error('Give the address.'),
        rule.uri({ scheme: ['https'] }).error('The address begins with https:.'),
      ],
    }),
  ],
  preview: { select: { title: 'platform', subtitle: 'url' } },
})
