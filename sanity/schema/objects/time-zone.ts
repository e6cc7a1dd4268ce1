import { defineType } from 'sanity'
import { isTimeZone } from '#lib/time.ts'

/** Its input, a list of the zones that the browser knows, is hung in by `sanity.config.ts`. */
export const timeZone = defineType({
  name: 'timeZone',
  title: 'Time zone',
  type: 'string',
  validation: (rule) =>
    rule.custom(
      (name) => name === undefined || isTimeZone(name) || 'Choose a zone by its place, as Europe/Berlin.',
    ),
})
