import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { PreviewValue } from 'sanity'
import { listWords } from '../../writing/list-words.ts'
import { isDraft } from '../../writing/post-status.ts'
import { slugField } from './slug-field.ts'

interface Preview {
  id?: string
  name?: string
  role?: string
  media?: PreviewValue['media']
}

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'Shown above each article.',
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
  preview: {
    select: { id: '_originalId', name: 'name', role: 'role', media: 'portrait' },
    prepare: ({ id, name, role, media }: Preview) => ({
      title: name ?? 'Without a name',
      subtitle: listWords([isDraft(id) ? 'Draft' : undefined, role]),
      ...(media ? { media } : {}),
    }),
  },
})
