import { linkAnnotation } from './link-annotation.ts'

/** What words can carry in any text of the site. */
export const marks = {
  decorators: [
    { title: 'Strong', value: 'strong' },
    { title: 'Emphasis', value: 'em' },
    { title: 'Code', value: 'code' },
  ],
  annotations: [linkAnnotation],
}

export const lists = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
]
