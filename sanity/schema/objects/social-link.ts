import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { defineField, defineType } from 'sanity'

const platforms = [
  { title: 'Facebook', value: 'facebook' },
  { title: 'LinkedIn', value: 'linkedin' },
  { title: 'Instagram', value: 'instagram' },
  { title: 'Own website', value: 'website' },
]

export const socialLink = defineType({
  name: 'socialLink',
  title: 'Link',
  type: 'object',
  icon: EarthGlobeIcon,
  fields: [
    defineField({
      name: 'platform',
      title: 'Where',
      type: 'string',
      options: {
        list: platforms,
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
  preview: {
    select: { platform: 'platform', url: 'url' },
    prepare: ({ platform, url }: Record<'platform' | 'url', string | undefined>) => ({
      title: platforms.find(({ value }) => value === platform)?.title ?? 'Link',
      subtitle: url ?? 'No address yet',
    }),
  },
})
