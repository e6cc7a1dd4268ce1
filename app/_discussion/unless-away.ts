import { isAppError } from '#lib/errors.ts'

/** The value, or 'away' when the discussion can't be reached: the rest of the page still renders. */
export async function unlessAway<Value>(reading: Promise<Value>): Promise<Value | 'away'> {
  try {
    return await reading
  } catch (error) {
    if (isAppError(error) && error.code === 'request/unavailable') return 'away'
    throw error
  }
}
