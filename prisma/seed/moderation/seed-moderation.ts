import { identifyPerson } from '#lib/auth/identify-person.ts'
import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import type { Db } from '#lib/db.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { ModerationDeps } from '#lib/moderation/deps.ts'
import { gatherNews } from '#lib/moderation/read-news.ts'
import { usualReasons } from '#lib/moderation/reasons.ts'
import { findLatestSeq } from '#lib/moderation/record-store.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { emailOf } from '../discussion/people.ts'
import type { PersonKey } from '../discussion/people.ts'
import { seedReport } from './seed-report.ts'
import { appealed, suspended } from './sample.ts'

interface Seeding {
  db: Db
  /** Signs the links in letters. */
  secret: string
  clock?: Clock
}

/**
 * Decides on a comment of the sample, with an appeal that waits, suspends a person of it, and reports another comment, by
 * the use cases of the product. Nothing is done where the record has an event, or the sample is not there.
 */
export async function seedModeration({ db, secret, clock = systemClock }: Seeding): Promise<void> {
  if ((await findLatestSeq(db)) > 0n) return
  const [decider, writer, sanctioned] = await Promise.all(
    [appealed.decidedBy, appealed.by, suspended.person].map((key) => findPerson(key, db)),
  )
  const viewer = decider && (await identifyPerson({ id: decider.id, address: '127.0.0.1' }, { db, clock }))
  const comment = writer?.comments[0]
  if (!viewer || !comment || !sanctioned) return
  const deps = depsOf({ db, secret, clock })
  const { decision, reason } = appealed
  await decide({ viewer, input: { ids: [comment.id], decision, reason } }, deps)
  const token = await findToken(comment.id, { db, secret })
  if (token !== null) await makeAppeal({ input: { against: 'statement', token, text: appealed.text } }, deps)
  const { person: _, ...terms } = suspended
  await sanction({ viewer, input: { person: sanctioned.id, ...terms } }, deps)
  await seedReport(deps)
}

const findPerson = (key: PersonKey, db: Db) =>
  db.user.findUnique({
    where: { email: emailOf(key) },
    select: { id: true, comments: { where: { status: 'HELD' }, take: 1, select: { id: true } } },
  })

async function findToken(
  commentId: string,
  { db, secret }: Pick<Seeding, 'db' | 'secret'>,
): Promise<string | null> {
  const found = await db.statementOfReasons.findFirst({ where: { commentId }, select: { id: true } })
  return found && statementToken({ id: found.id, secret })
}

function depsOf({ db, secret, clock }: Required<Seeding>): ModerationDeps {
  return {
    ...{ db, secret, clock, findComment, changeComment, readStandings },
    findPost: () => Promise.resolve(null),
    shareNews: () => gatherNews({ db, clock }),
    listReasons: () => Promise.resolve(usualReasons),
  }
}
