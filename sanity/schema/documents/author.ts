import { defineArrayMember, defineField, defineType } from 'sanity'
import { slugField } from './slug-field.ts'

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().max(80).error('A name has 1 to 80 characters.'),
    }),
    slugField({ source: 'name', prefix: '/author/' }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'A few words under the name, as “Human-resources leader”.',
      validation: (rule) => rule.max(80).error('Keep the role under 80 characters.'),
    }),
    defineField({
      name: 'portrait',
      title: 'Portrait',
      type: 'picture',
      description: 'Shown square or round.',
    }),
    defineField({
      name: 'bio',
      title: 'Biography',
      type: 'shortText',
      description: 'Two or three sentences for the card under each article.',
      validation: (rule) => rule.required().min(1).error('Say who writes here.'),
    }),
    defineField({
      name: 'socialLinks',
      title: 'Elsewhere',
      type: 'array',
      of: [defineArrayMember({ type: 'socialLink' })],
    }),
  ],
  orderings: [{ name: 'name', title: 'Name', by: [{ field: 'name', direction: 'asc' }] }],
  preview: { select: { title: 'name', subtitle: 'role', media: 'portrait' } },
})
