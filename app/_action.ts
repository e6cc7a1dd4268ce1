import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import type { ErrorCode, Issue } from '#lib/errors.ts'
import { createLogger } from '#lib/log.ts'
import * as words from '#lib/words/en.ts'
import { assertNotForeign } from './api/_origin.ts'
import { callersFault } from './api/_problem.ts'
import { logRefusal } from './_refusal.ts'

/** The answer to a failed form: the fault and everything that was typed. */
export interface ActionFault {
  status: 'error'
  code: ErrorCode
  /** The message for the whole form. */
  message: string
  issues: Issue[]
  values: Record<string, string>
}

interface Call<Input> {
  viewer: Viewer
  input: Input
  /** False without scripts: the browser sent the form and gets a new page. */
  isScripted: boolean
}

interface Sent<Input> {
  form: FormData
  schema: z.ZodType<Input>
  /** Names of the fields that occur any number of times. */
  lists?: readonly string[]
}

/**
 * Runs a server action: refuses forms from other sites, parses the form, and turns each fault into a state that the
 * form shows. Unexpected errors are logged and shown as `request/unavailable`.
 */
export async function runAction<Input, Result>(
  { form, schema, lists = [] }: Sent<Input>,
  handle: (call: Call<Input>) => Promise<Result>,
): Promise<Result | ActionFault> {
  const values = readFields(form)
  try {
    const sent = await headers()
    assertNotForeign(sent)
    const input = schema.parse({ ...values, ...readLists(form, lists) })
    return await handle({ viewer: await getViewer(), input, isScripted: sent.has('next-action') })
  } catch (error) {
    // Next throws redirects.
    unstable_rethrow(error)
    const fault = callersFault(error) ?? logged(error)
    await logRefusal(fault)
    return toState({ fault, values })
  }
}

/** The text fields, without those by which React names the action. */
function readFields(form: FormData): Record<string, string> {
  const fields = [...form].filter(([name]) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.toWellFormed()]] : [])),
  )
}

function readLists(form: FormData, names: readonly string[]): Record<string, string[]> {
  const textsOf = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return Object.fromEntries(names.map((name) => [name, textsOf(name)]))
}

function toState({ fault, values }: { fault: AppError; values: Record<string, string> }): ActionFault {
  const { code, issues, told, retryAfterSeconds } = fault
  // A field's message says more than "invalid".
  const what = told ?? ((code === 'request/invalid' && issues[0]?.message) || words.errors[code])
  const wait = retryAfterSeconds === undefined ? '' : ` ${words.failure.retryIn(retryAfterSeconds)}`
  return { status: 'error', code, message: what + wait, issues, values }
}

function logged(error: unknown): AppError {
  createLogger('action', getEnv().LOG_LEVEL).error({ err: error }, 'an action failed')
  return new AppError('request/unavailable', { cause: error })
}
