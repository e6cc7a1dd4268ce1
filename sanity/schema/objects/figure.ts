import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'
import type { PreviewValue } from 'sanity'
import { describeFigure } from '../../writing/block-previews.ts'

interface Preview {
  caption?: string
  alt?: string
  media?: PreviewValue['media']
}

export const figure = defineType({
  name: 'figure',
  title: 'Picture with caption',
  type: 'object',
  icon: ImageIcon,
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
      description: 'Shown under the picture. It adds to the description and does not repeat it.',
      validation: (rule) => rule.max(300).error('Keep the caption under 300 characters.'),
    }),
  ],
  preview: {
    select: { caption: 'caption', alt: 'picture.alt', media: 'picture' },
    prepare: ({ media, ...words }: Preview) => ({ ...describeFigure(words), ...(media ? { media } : {}) }),
  },
})
