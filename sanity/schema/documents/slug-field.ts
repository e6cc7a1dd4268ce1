import { defineField } from 'sanity'
import { addressLengthFault, addressLengthMax } from '../../writing/site-paths.ts'

interface SlugFieldOptions {
  /** The field from which the Studio generates the address. */
  source: string
  /** The path before the slug, such as `/post/`. */
  prefix: string
  group?: string
  /** Slugs that the site's own routes use. */
  reserved?: readonly string[]
}

/** The last part of a document's address. The Studio itself refuses a slug that another document of the type has. */
export function slugField({ source, prefix, group, reserved = [] }: SlugFieldOptions) {
  return defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    description: `The page is at ${prefix}… and keeps this address: links to it are out in the world.`,
    options: { source, maxLength: 96 },
    ...(group ? { group } : {}),
    validation: (rule) =>
      rule.required().custom((slug) => {
        if (!slug?.current) return 'Generate the address, or write one.'
        if (reserved.includes(slug.current)) return 'The site itself has something there: choose another.'
        const valid = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug.current)
        const fault = addressLengthFault(slug.current, addressLengthMax.slug)
        if (fault) return fault
        return valid || 'Use small letters, digits and single hyphens only.'
      }),
  })
}
