import { defineArrayMember, defineType } from 'sanity'
import { decorators, link } from './link.ts'

/** Paragraphs and lists without headings or blocks: a biography, a callout, the guidelines. */
export const shortText = defineType({
  name: 'shortText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{ title: 'Paragraph', value: 'normal' }],
      lists: [
        { title: 'Bullets', value: 'bullet' },
        { title: 'Numbers', value: 'number' },
      ],
      marks: { decorators, annotations: [link] },
    }),
  ],
})
