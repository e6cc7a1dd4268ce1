import { defineField } from 'sanity'

interface SlugField {
  /** The field whose words the address is made of. */
  source: string
  /** Where the address begins, as `/post/`. */
  path: string
  group?: string
  /** Words that the site itself has at this place. */
  reserved?: readonly string[]
}

/** The last part of a document's address: lower case, digits, hyphens. */
export function slugField({ source, path, group, reserved = [] }: SlugField) {
  return defineField({
    name: 'slug',
    title: 'Address',
    description: `Stands after ${path}. If you change it later, add a redirect from the old address.`,
    type: 'slug',
    ...(group ? { group } : {}),
    options: { source, maxLength: 96 },
    validation: (rule) => [
      rule.required().error('Every address needs a name: generate one from the title.'),
      rule.custom((slug) => {
        const current = slug?.current
        if (current === undefined) return true
        if (reserved.includes(current)) return `The site itself uses ${path}${current}: choose another.`
        const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(current)
        return isPlain ? true : 'Use lower-case letters, digits and single hyphens only.'
      }),
    ],
  })
}
