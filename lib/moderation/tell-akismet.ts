import type { Akismet } from '#lib/akismet/akismet.ts'
import type { Db } from '#lib/db.ts'
import { findJudgedByAkismet } from './akismet-store.ts'

interface Told {
  /** Number of the decision in the record. */
  event: string
  /** Path of the article. */
  path: string
}

/**
 * Tells Akismet that it erred: spam that it let pass, or a comment that it called spam. Nothing is told where the decision
 * was taken back or the words have changed since. It asks no permission: a job calls it.
 */
export async function tellAkismet(
  { event, path }: Told,
  { db, akismet }: { db: Db; akismet: Akismet },
): Promise<void> {
  const judged = await findJudgedByAkismet(BigInt(event), db)
  if (!judged) return
  const { calledSpam, isSpam, text, author, isReply } = judged
  if (calledSpam === isSpam) return
  await akismet.submit(isSpam, { text, author, address: null, path, isReply })
}
