import { isAppError } from '#lib/errors.ts'

/** What is read of a discussion, or 'away' when it can't be reached: what is around it still reads. */
export async function unlessAway<Value>(reading: Promise<Value>): Promise<Value | 'away'> {
  try {
    return await reading
  } catch (error) {
    if (isAppError(error) && error.code === 'request/unavailable') return 'away'
    throw error
  }
}
