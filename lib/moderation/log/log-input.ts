import { z } from 'zod'

/** Schemas of all input of the log. A form sends an empty field where nothing was chosen. */

const orNothing = (value: unknown) => (value === '' ? undefined : value)

export const exportFormats = ['csv', 'json', 'decisions'] as const

const filters = {
  kind: z.preprocess(orNothing, z.string().max(50).optional()).meta({ description: 'Kind of event.' }),
  actor: z
    .preprocess(orNothing, z.union([z.literal('machine'), z.uuid()]).optional())
    .meta({ description: 'Id of a moderator, or `machine`.' }),
  subject: z
    .preprocess(orNothing, z.templateLiteral([z.enum(['comment', 'person']), ':', z.uuid()]).optional())
    .meta({ description: '`comment:<id>`, or `person:<id>` for a person and their comments.' }),
  day: z
    .preprocess(orNothing, z.iso.date().optional())
    .meta({ description: 'A day in the time zone of the site.' }),
}

export const logSchema = z.object({
  ...filters,
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

export type LogInput = z.infer<typeof logSchema>

export type LogFilters = Omit<LogInput, 'cursor'>

export const exportLogSchema = z.object({
  ...filters,
  format: z.enum(exportFormats).meta({
    description:
      '`csv` or `json`: the events. `decisions`: the statements of reasons in the shape of the EU Transparency Database.',
  }),
})

export type ExportLogInput = z.infer<typeof exportLogSchema>

export const logPageSize = 50
