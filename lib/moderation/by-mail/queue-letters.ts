import { canModerateAs } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { makeTimeId } from '#lib/ids.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { isSilenced } from '#lib/standing/standing.ts'
import type { ModerationDeps } from '../deps.ts'
import { hashToken } from '../statement.ts'
import { listMailed, lockMailChoice, noteMailed } from './choice-store.ts'
import type { MailRow } from './choice-store.ts'
import { linkLifeMs, linkToken, restMs, toldMax } from './decision-link.ts'
import { addLinks, listNewlyHeld, listWaiting } from './letter-store.ts'
import type { ToldComment } from './letter-store.ts'
import { isDailyDue } from './mail-choice.ts'

type LetterDeps = Pick<ModerationDeps, 'db' | 'secret' | 'readStandings'>

/**
 * Queues a letter about newly held comments for each moderator who wants it at once. A moderator with a letter in the
 * last minutes gets the next one when these are over, about all that was held meanwhile.
 */
export async function queueHeldLetters({ now }: { now: Date }, deps: LetterDeps): Promise<void> {
  for (const personId of await listRecipients({ mode: 'at-once', now }, deps)) {
    await deps.db.$transaction((tx) => queueHeldLetter({ personId, now }, { tx, deps }))
  }
}

/** Queues the daily letter of each moderator whose hour has come. Where nothing waits, there is none. */
export async function queueDailyLetters(
  { now, timeZone }: { now: Date; timeZone: string },
  deps: LetterDeps,
): Promise<void> {
  for (const personId of await listRecipients({ mode: 'daily', now }, deps)) {
    await deps.db.$transaction(async (tx) => {
      const row = await lockMailChoice(personId, tx)
      if (row?.mode !== 'daily' || row.hour === null) return
      if (!isDailyDue({ hour: row.hour, after: latestOf(row), now }, timeZone)) return
      const told = await listWaiting({ personId, limit: toldMax }, tx)
      await queueLetter({ personId, told, now }, { tx, deps })
      await noteMailed({ personId, at: now }, tx)
    })
  }
}

const latestOf = ({ chosenAt, mailedAt }: MailRow) => (mailedAt && mailedAt > chosenAt ? mailedAt : chosenAt)

/** Ids of those who have asked for letters, still moderate, and are not suspended. */
async function listRecipients(
  { mode, now }: { mode: MailRow['mode']; now: Date },
  { db, readStandings }: LetterDeps,
): Promise<string[]> {
  const staff = (await listMailed(mode, db)).filter(({ person }) => canModerateAs(person.role))
  const personIds = staff.map(({ personId }) => personId)
  if (personIds.length === 0) return []
  const standings = await readStandings({ personIds, now }, db)
  return personIds.filter((id) => !isSilenced(standings.get(id) ?? { sanctions: [] }))
}

interface Work {
  tx: Tx
  deps: LetterDeps
}

async function queueHeldLetter(
  { personId, now }: { personId: string; now: Date },
  work: Work,
): Promise<void> {
  const { tx } = work
  const row = await lockMailChoice(personId, tx)
  if (row?.mode !== 'at-once') return
  const restsUntil = new Date((row.mailedAt?.getTime() ?? 0) + restMs)
  if (restsUntil > now) {
    const key = `moderation.tell-held ${personId}`
    await addJob(tx, { name: 'moderation.tell-held', payload: {}, key, runAt: restsUntil })
    return
  }
  // Links are kept for this time, and by them it is known what was told.
  const oldest = new Date(now.getTime() - linkLifeMs)
  const since = row.chosenAt > oldest ? row.chosenAt : oldest
  const told = await listNewlyHeld({ personId, since, limit: toldMax }, tx)
  if (told.length === 0) return
  await queueLetter({ personId, told, now }, work)
  await noteMailed({ personId, at: now }, tx)
}

interface Telling {
  personId: string
  told: readonly ToldComment[]
  now: Date
}

/** Makes the links of a letter and queues it, in the caller's transaction. */
async function queueLetter({ personId, told, now }: Telling, { tx, deps: { secret } }: Work): Promise<void> {
  if (told.length === 0) return
  const letterId = makeTimeId(now)
  const expires = new Date(now.getTime() + linkLifeMs)
  const links = told.map((comment, place) => {
    // Their order in the letter is that of their ids.
    const id = makeTimeId(new Date(now.getTime() + place))
    const tokenHash = hashToken(linkToken({ id, secret }))
    const { id: commentId, version } = comment
    return { id, letterId, personId, commentId, version, createdAt: now, expires, tokenHash }
  })
  await addLinks(links, tx)
  await addJob(tx, { name: 'moderation.waiting-letter', payload: { letterId } })
}
