import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'

/** The answer of a server action, or the same kind of fault where there is none. Nothing typed leaves the form for it. */
export async function reach<State>(call: () => Promise<State>): Promise<State | ActionFault> {
  try {
    return await call()
  } catch {
    const message = navigator.onLine ? words.writing.unreached : words.writing.offline
    return { status: 'error', code: 'request/unavailable', message, issues: [], values: {} }
  }
}
