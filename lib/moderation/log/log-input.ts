import { z } from 'zod'
import * as words from '#lib/words/en.ts'

/** Schemas of all input of the log. A form sends an empty field where nothing was chosen. */

const orNothing = (value: unknown) => (value === '' ? undefined : value)

export const exportFormats = ['csv', 'json', 'decisions'] as const

/** Days that the log can be asked for. The database has no year 0, and no comment is older. */
export const [dayMin, dayMax] = ['2000-01-01', '2099-12-31']

const day = z.iso
  .date(words.log.noSuchDay)
  .refine((asked) => asked >= dayMin && asked <= dayMax, words.log.noSuchDay)

const filters = {
  kind: z.preprocess(orNothing, z.string().max(50).optional()).meta({ description: 'Kind of event.' }),
  actor: z
    .preprocess(orNothing, z.union([z.literal('machine'), z.uuid()]).optional())
    .meta({ description: 'Id of a moderator, or `machine`.' }),
  subject: z
    .preprocess(orNothing, z.templateLiteral([z.enum(['comment', 'person']), ':', z.uuid()]).optional())
    .meta({ description: '`comment:<id>`, or `person:<id>` for a person and their comments.' }),
  day: z.preprocess(orNothing, day.optional()).meta({ description: 'A day in the time zone of the site.' }),
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

/** The view that an address of the log asks for; values that it cannot have are left out, and `faults` says so. */
export function readLogView(asked: Readonly<Record<string, unknown>>): {
  input: LogInput
  faults: string[]
} {
  const { error } = logSchema.safeParse(asked)
  const issues = error?.issues ?? []
  const faulty = new Set(issues.map(({ path }) => path[0]))
  const usable = Object.entries(asked).filter(([name]) => !faulty.has(name))
  const faults = issues.map(({ path, message }) => (path[0] === 'day' ? message : words.log.leftOut))
  return { input: logSchema.parse(Object.fromEntries(usable)), faults: [...new Set(faults)] }
}

export const exportLogSchema = z.object({
  ...filters,
  format: z.enum(exportFormats).meta({
    description:
      '`csv` or `json`: the events. `decisions`: the statements of reasons in the shape of the EU Transparency Database.',
  }),
})

export type ExportLogInput = z.infer<typeof exportLogSchema>

export const logPageSize = 50
