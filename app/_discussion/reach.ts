import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'

/** Calls a server action; without an answer it returns a fault, so that the form keeps its text. */
export async function reach<State>(call: () => Promise<State>): Promise<State | ActionFault> {
  try {
    return await call()
  } catch {
    const message = navigator.onLine ? words.writing.unreached : words.writing.offline
    return { status: 'error', code: 'request/unavailable', message, issues: [], values: {} }
  }
}
