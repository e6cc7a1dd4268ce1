import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'
import { normalizeName } from '#lib/auth/person-name.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { normalizeBody } from '#lib/comments/comment.ts'
import { issuesOfFields } from '#lib/comments/input.ts'
import { AppError } from '#lib/errors.ts'
import type { Issue } from '#lib/errors.ts'
import { isBlank, showsWords } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import { reportReasons } from './report.ts'

export const noteLengthMax = 2_000

const emptyIfBlank = (text: string) => (isBlank(text) ? '' : text)

/** Words in several lines; empty for those that show nothing. */
export const textSchema = z
  .string()
  .overwrite((typed) => emptyIfBlank(normalizeBody(typed)))
  .max(noteLengthMax, words.report.tooLong(noteLengthMax))

/** Words that must be there; `missing` says what to write. */
export const requiredTextSchema = (missing: string) => textSchema.refine(showsWords, missing)

const line = (max: number) =>
  z
    .string()
    .overwrite((typed) => emptyIfBlank(normalizeName(typed)))
    .max(max, words.report.tooLong(max))
    .optional()

export const reportSchema = z.object({
  reason: z.enum(reportReasons, words.report.reasonMissing),
  note: textSchema.optional().meta({
    description: 'In the reporter’s words; required for `other`, and for `unlawful`: why it is unlawful.',
  }),
  law: line(300).meta({ description: 'For `unlawful`: the law, if known.' }),
  name: line(200).meta({
    description: 'The reporter’s name; required for `unlawful`, except for offences against a child.',
  }),
  email: emailSchema.optional().meta({
    description:
      'Where the decision is told; required for `unlawful` as `name` is. Ignored from a signed-in reader.',
  }),
  concernsChild: z.boolean().optional().meta({ description: 'It is about an offence against a child.' }),
  isInGoodFaith: z.boolean().optional().meta({
    description:
      'The reporter believes in good faith that this is accurate and complete; required for `unlawful`.',
  }),
})

export type ReportInput = z.infer<typeof reportSchema>

/** The parts that a report lacks, by article 16 of the Digital Services Act for an unlawful comment. */
export function missingParts(input: ReportInput, viewer: Pick<Viewer, 'kind'>): Issue[] {
  const { reason, note, name, email, concernsChild, isInGoodFaith } = input
  const isUnlawful = reason === 'unlawful'
  const isSigned = isUnlawful && !concernsChild
  const lacking: [boolean, keyof ReportInput, string][] = [
    [(isUnlawful || reason === 'other') && !showsWords(note), 'note', words.report.noteMissing],
    [isSigned && isBlank(name ?? ''), 'name', words.report.nameMissing],
    [isSigned && !email && viewer.kind === 'anonymous', 'email', words.report.emailMissing],
    [isUnlawful && !isInGoodFaith, 'isInGoodFaith', words.report.goodFaithMissing],
  ]
  return lacking.filter(([isLacking]) => isLacking).map(([, field, message]) => ({ field, message }))
}

/** A report from the fields of a form. Throws `request/invalid` with all faults. */
export function readReport(
  fields: Partial<Record<keyof ReportInput, string | boolean | undefined>>,
  viewer: Pick<Viewer, 'kind'>,
): ReportInput {
  const issues = [...issuesOfFields(reportSchema, fields), ...missingParts(fields as ReportInput, viewer)]
  if (issues.length > 0) throw new AppError('request/invalid', { issues })
  return reportSchema.parse(fields)
}

/** The token in the link to a receipt or a statement. */
export const tokenSchema = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) })
