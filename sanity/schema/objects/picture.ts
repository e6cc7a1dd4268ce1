import { defineField, defineType } from 'sanity'
import { ratioPreviews } from '../../writing/picture-ratios.ts'

/** An image that needs a description before publishing (WCAG 1.1.1). */
export const picture = defineType({
  name: 'picture',
  title: 'Picture',
  type: 'image',
  options: { hotspot: { previews: ratioPreviews } },
  fields: [
    defineField({
      name: 'alt',
      title: 'Description',
      type: 'string',
      description:
        'What the picture shows, for readers who cannot see it. One sentence, without “picture of”.',
      validation: (rule) =>
        rule.custom((alt, { parent }) => {
          const hasImage = Boolean((parent as { asset?: unknown } | undefined)?.asset)
          if (!hasImage || (typeof alt === 'string' && alt.trim() !== '')) return true
          return 'Describe the picture for readers who cannot see it.'
        }),
    }),
  ],
})
