import { defineArrayMember, defineType } from 'sanity'
import { decorators, link } from './link.ts'

/** The text of a post or page. The title is the page's first heading, so headings here begin at level two. */
export const body = defineType({
  name: 'body',
  title: 'Body',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Subheading', value: 'h3' },
        { title: 'Quoted paragraph', value: 'blockquote' },
      ],
      lists: [
        { title: 'Bullets', value: 'bullet' },
        { title: 'Numbers', value: 'number' },
      ],
      marks: { decorators, annotations: [link] },
    }),
    defineArrayMember({ type: 'keyTakeaways' }),
    defineArrayMember({ type: 'quote' }),
    defineArrayMember({ type: 'readerQuote' }),
    defineArrayMember({ type: 'callout' }),
    defineArrayMember({ type: 'figure' }),
    defineArrayMember({ type: 'comparison' }),
    defineArrayMember({ type: 'embed' }),
  ],
})
