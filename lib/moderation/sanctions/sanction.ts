import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Issue } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import { sanctionRules } from '#lib/standing/sanctions.ts'
import { assertMayWrite } from '#lib/standing/standing.ts'
import { dayMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { Moderator } from '../assert-moderator.ts'
import { chooseReason } from '../choose-reason.ts'
import type { ModerationDeps } from '../deps.ts'
import type { Reason } from '../reasons.ts'
import { appendEvent } from '../record-store.ts'
import { stateReasons } from '../state-reasons.ts'
import { assertMaySanction } from './assert-may-sanction.ts'
import { measureOfSanction } from './measure-of-sanction.ts'
import type { SanctionInput } from './sanction-input.ts'
import { addSanction, findLatestSanction, lockPeople, lockPerson } from './sanction-store.ts'

export interface SanctionedDto {
  id: string
  from: string
  /** When it ends by itself; null without an end. */
  until: string | null
}

/**
 * Sanctions a person from now on: the sanction, its event of the record, its statement of reasons and the letter are
 * written together. It ends by itself.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` (also for oneself, and for staff unless the viewer is an
 * administrator), `moderation/person-not-found`, `moderation/sanctioned-meanwhile` when a newer sanction than `seen` is
 * there, and `request/invalid` for missing days or minutes, and as `chooseReason`.
 */
export async function sanction(
  { viewer, input }: { viewer: Viewer; input: SanctionInput },
  deps: ModerationDeps,
): Promise<SanctionedDto> {
  assertModerator(viewer)
  const terms = readTerms(input)
  const reason = await chooseReason(input, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPeople([viewer.id, input.person], tx)
    // Of two administrators who ban each other at once, one stays.
    const standings = await deps.readStandings({ personIds: [viewer.id], now: deps.clock.now() }, tx)
    const own = standings.get(viewer.id)
    if (own) assertMayWrite(own)
    const person = await lockPerson(input.person, tx)
    if (!person) throw new AppError('moderation/person-not-found')
    assertMaySanction(viewer, person)
    const latest = await findLatestSanction(person.id, tx)
    if (input.seen !== undefined && input.seen !== (latest ?? ''))
      throw new AppError('moderation/sanctioned-meanwhile')
    return carryOut({ viewer, input, terms, reason }, { tx, deps })
  })
}

interface Terms {
  days: number | null
  minutes: number | null
}

/** The length and the pace of a sanction, as far as its kind has them. */
function readTerms({ kind, days, minutes }: SanctionInput): Terms {
  const { hasEnd } = sanctionRules[kind]
  const isSlow = kind === 'slow-mode'
  const issues: Issue[] = [
    ...(hasEnd && days === undefined ? [{ field: 'days', message: words.sanctions.daysMissing }] : []),
    ...(isSlow && minutes === undefined
      ? [{ field: 'minutes', message: words.sanctions.minutesMissing }]
      : []),
  ]
  if (issues.length > 0) throw new AppError('request/invalid', { issues })
  return { days: hasEnd ? (days ?? null) : null, minutes: isSlow ? (minutes ?? null) : null }
}

interface Sanctioning {
  viewer: Moderator
  input: SanctionInput
  terms: Terms
  reason: Reason
}

async function carryOut(
  { viewer, input, terms, reason }: Sanctioning,
  { tx, deps }: { tx: Tx; deps: ModerationDeps },
): Promise<SanctionedDto> {
  const { person: personId, kind, note } = input
  const from = deps.clock.now()
  const until = terms.days === null ? null : new Date(from.getTime() + terms.days * dayMs)
  const id = makeTimeId(from)
  // Read before `appendEvent` locks the record, since other moderators wait from then on.
  const explanation = await explain({ personId, reason, now: from }, { tx, deps })
  const eventSeq = await appendEvent(
    {
      ...{ at: from, actorId: viewer.id, kind: 'sanction', subject: `person:${personId}` },
      data: { sanction: kind, ...terms, reason: reason.key },
    },
    tx,
  )
  const statementId = await stateReasons(
    {
      ...{ commentId: null, personId, eventSeq, measure: measureOfSanction[kind], until },
      ...{ source: 'own-initiative', detectedBy: [], decidedById: viewer.id, note: note || null },
      ...{ reason: { ...reason, explanation }, at: from, postTitle: null },
    },
    { tx, secret: deps.secret },
  )
  await addSanction({ id, personId, kind, minutes: terms.minutes, from, until, statementId }, tx)
  return { id, from: from.toISOString(), until: until?.toISOString() ?? null }
}

/** The reason with the facts behind it: how often comments of the person were restricted of late. */
async function explain(
  { personId, reason, now }: { personId: string; reason: Reason; now: Date },
  { tx, deps }: { tx: Tx; deps: ModerationDeps },
): Promise<string> {
  const standing = (await deps.readStandings({ personIds: [personId], now }, tx)).get(personId)
  const setbacks = standing?.grounds.setbacks ?? 0
  return words.sanctions.explanation({
    title: reason.title,
    setbacks,
    days: standing?.thresholds.windowDays ?? 0,
  })
}
