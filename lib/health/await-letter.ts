import { getDatabase } from '#lib/db.ts'
import { readLetterFate, type LetterFate } from '#lib/jobs/letter-fate.ts'
import { secondMs } from '#lib/time.ts'

/** Longer than a mail server that works takes for a letter; the request waits at most this long. */
const timeoutMs = 3 * secondMs

/** Whether a letter that was just asked for has left; null is one that an earlier request has already sent. */
export async function awaitLetter(jobId: string | null): Promise<LetterFate> {
  return jobId === null ? 'sent' : readLetterFate({ jobId, timeoutMs }, getDatabase().pool)
}
