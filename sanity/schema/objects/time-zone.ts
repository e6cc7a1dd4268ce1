import { defineType } from 'sanity'
import { isTimeZone } from '#lib/time.ts'

/** `sanity.config.ts` adds the input: a list of the zones that the browser knows. */
export const timeZone = defineType({
  name: 'timeZone',
  title: 'Time zone',
  type: 'string',
  validation: (rule) =>
    rule.custom(
      (name) => name === undefined || isTimeZone(name) || 'Choose a zone by its place, as Europe/Berlin.',
    ),
})
