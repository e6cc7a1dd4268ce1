import { defineField, defineType } from 'sanity'

export const figure = defineType({
  name: 'figure',
  title: 'Picture with caption',
  type: 'object',
  fields: [
    defineField({
      name: 'picture',
      title: 'Picture',
      type: 'picture',
      validation: (rule) => rule.required().assetRequired().error('Choose a picture, or remove this block.'),
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Stands under the picture. It adds to the description, it does not repeat it.',
      validation: (rule) => rule.max(300).error('Keep the caption under 300 characters.'),
    }),
  ],
  preview: { select: { title: 'caption', subtitle: 'picture.alt', media: 'picture' } },
})
