import { setImmediate as giveWay } from 'node:timers/promises'
import { factsOfWords } from '#lib/comments/checks/check.ts'
import type { CheckPolicy } from '#lib/comments/checks/check.ts'
import { spamScore } from '#lib/comments/checks/spam-score.ts'
import { testRule } from '#lib/comments/checks/test-rule.ts'
import { spell } from '#lib/comments/checks/spelling.ts'
import { readyRule } from '#lib/comments/checks/word-rule.ts'
import { AppError } from '#lib/errors.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { onlyShown } from '#lib/text.ts'
import { dayMs } from '#lib/time.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { RehearsalDto, RehearsalStepDto, RehearsedDto } from './dto.ts'
import { readCheckPolicy } from './read-check-policy.ts'
import { countWords, listReleased, listWords } from './rehearsal-store.ts'
import type { RehearsedRow } from './rehearsal-store.ts'
import type { RuleInput } from './rule-input.ts'

const windowMs = 90 * dayMs
const commentsMax = 10_000
/** Number of comments read at a time. */
const batch = 500
/** Characters judged before other work of the process gets its turn. */
const turnCharacters = 10_000
const shownMax = 50

/** Finds something in a comment: the matching words, or a sentence; null for nothing. */
type Find = (body: string) => string | null

/** A rule, or the lowest spam score that is held, from 0 to 1. */
export type Rehearsed = { rule: RuleInput } | { spamThreshold: number }

type RehearsalDeps = Pick<ModerationDeps, 'db' | 'clock'>

/**
 * Applies a rule or a threshold to the latest comments of readers: at most 10,000 from 90 days. Nothing is written.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, and `request/invalid` for a rule with a fault.
 */
export async function rehearse(
  asked: { viewer: Viewer; input: Rehearsed },
  deps: RehearsalDeps,
): Promise<RehearsalDto> {
  for await (const step of await rehearseInSteps(asked, deps)) if ('comments' in step) return step
  throw new Error('a rehearsal without a result')
}

/** As `rehearse`, but it also says how far it is after every 500 comments; the result is the last step. */
export async function rehearseInSteps(
  { viewer, input }: { viewer: Viewer; input: Rehearsed },
  { db, clock }: RehearsalDeps,
): Promise<AsyncGenerator<RehearsalStepDto>> {
  assertModerator(viewer)
  const find = finderOf(input, await readCheckPolicy(db))
  return readAll({ find, since: new Date(clock.now().getTime() - windowMs) }, db)
}

async function* readAll(
  { find, since }: { find: Find; since: Date },
  db: RehearsalDeps['db'],
): AsyncGenerator<RehearsalStepDto> {
  const total = await countWords({ since, max: commentsMax }, db)
  const found: { row: RehearsedRow; words: string }[] = []
  let read = 0
  let before: string | null = null
  let characters = 0
  while (read < commentsMax) {
    yield { read, total }
    const rows: RehearsedRow[] = await listWords({ since, before, take: batch }, db)
    for (const row of rows) {
      const words = find(row.body)
      if (words !== null) found.push({ row, words })
      characters += row.body.length
      if (characters < turnCharacters) continue
      characters = 0
      await giveWay()
    }
    read += rows.length
    before = rows.at(-1)?.id ?? null
    if (rows.length < batch) break
  }
  yield await summarize({ read, since, found }, db)
}

function finderOf(input: Rehearsed, present: CheckPolicy): Find {
  if ('rule' in input) {
    const issues = testRule(input.rule)
    if (issues.length > 0) throw new AppError('request/invalid', { issues })
    const rule = readyRule({ ...input.rule, id: '' })
    return (body) => rule.find(spell(body))
  }
  const judge = spamScore(shippedModel)
  const policy = { ...present, spamThreshold: input.spamThreshold }
  return (body) => {
    const finding = judge({ ...factsOfWords(body), policy })
    return finding?.outcome === 'hold' ? (finding.sentence ?? '') : null
  }
}

async function summarize(
  {
    read,
    since,
    found,
  }: { read: number; since: Date; found: readonly { row: RehearsedRow; words: string }[] },
  db: ModerationDeps['db'],
): Promise<RehearsalDto> {
  const released = await listReleased(
    found.map(({ row }) => row.id),
    db,
  )
  const comments = found.map(({ row, words }): RehearsedDto => ({
    id: row.id,
    body: row.body,
    status: row.status,
    author: row.authorName,
    createdAt: row.createdAt.toISOString(),
    found: onlyShown(words),
    wasReleased: released.has(row.id),
  }))
  // Likely mistakes first: comments that moderators released, then other published ones.
  const rank = ({ wasReleased, status }: RehearsedDto) => (wasReleased ? 0 : status === 'PUBLISHED' ? 1 : 2)
  return {
    since: since.toISOString(),
    read,
    found: found.length,
    published: comments.filter(({ status }) => status === 'PUBLISHED').length,
    released: released.size,
    comments: comments.toSorted((first, second) => rank(first) - rank(second)).slice(0, shownMax),
  }
}
