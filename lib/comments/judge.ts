import { canModerate } from '#lib/auth/roles.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { dayMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { checks as usualChecks } from './checks/index.ts'
import { modeOf, usualPolicy } from './checks/check.ts'
import type { Check, CheckFacts, CheckMode, CheckResult, Finding, RecentWords } from './checks/check.ts'
import { readWriter } from './writer-store.ts'
import type { CommentedPost } from './comment.ts'
import type { CommentDeps } from './deps.ts'
import { discussionStateAt } from './policy.ts'

export interface Judged {
  viewer: Viewer & SignedInViewer
  post: CommentedPost
  /** Normalized. */
  body: string
  now: Date
  /** Id of the comment that is edited; left out for a new one. */
  id?: string
}

export interface Facts extends CheckFacts {
  recent: readonly (RecentWords & { idempotencyKey: string })[]
}

/** Gathers everything that checks may know of new words or an edit, in one query. */
export async function gatherFacts(
  { viewer, post, body, now, id }: Judged,
  { db, readPolicy = () => Promise.resolve(usualPolicy) }: Pick<CommentDeps, 'db' | 'readPolicy'>,
): Promise<Facts> {
  const since = new Date(now.getTime() - dayMs)
  const [{ recent, hasPublished }, policy] = await Promise.all([
    readWriter({ authorId: viewer.id, since, exceptId: id ?? null }, db),
    readPolicy(),
  ])
  return {
    body,
    discussion: discussionStateAt(post, now),
    isModerator: canModerate(viewer),
    recent: recent.map(({ postId, createdAt, ...words }) => ({
      ...words,
      isHere: postId === post.id,
      ageMs: now.getTime() - createdAt.getTime(),
    })),
    isFirst: !hasPublished,
    policy,
  }
}

export interface Judgement {
  status: 'PUBLISHED' | 'HELD'
  /** Findings of the checks, kept with the comment. */
  results: CheckResult[]
}

/**
 * Runs the checks on the words of a comment, from top to bottom; words of staff are published unchecked. Throws
 * `comments/refused` at the first check that refuses, with its sentence as the issue of `body`.
 */
export async function judge(
  facts: CheckFacts,
  { checks = usualChecks }: Pick<CommentDeps, 'checks'> = {},
): Promise<Judgement> {
  if (facts.isModerator) return { status: 'PUBLISHED', results: [] }
  const results: CheckResult[] = []
  for (const check of checks) {
    const finding = await runAs(modeOf(check, facts.policy), { check, facts })
    if (!finding) continue
    if (finding.outcome === 'refuse') throw refusal(finding)
    results.push({ check: check.name, ...finding })
  }
  const isHeld = results.some(({ outcome }) => outcome === 'hold')
  return { status: isHeld ? 'HELD' : 'PUBLISHED', results }
}

/** A check that only watches says the same, and holds nothing. */
async function runAs(
  mode: CheckMode,
  { check, facts }: { check: Check; facts: CheckFacts },
): Promise<Finding | null> {
  if (mode === 'off') return null
  const finding = await run(check, facts)
  return finding && mode === 'watch' ? { ...finding, outcome: 'pass' } : finding
}

function run(check: Check, facts: CheckFacts): Finding | null | Promise<Finding | null> {
  if ('judge' in check) return check.judge(facts)
  const { ask, timeoutMs, onFailure } = check
  const signal = AbortSignal.timeout(timeoutMs)
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error(`${check.name} gave no answer in ${timeoutMs} ms`))
    })
  })
  // A missed answer is kept as a finding, so that a failing service is noticed even where all words pass.
  const sentence = onFailure === 'hold' ? words.checks.noAnswer : null
  const missed: Finding = { outcome: onFailure, sentence, numbers: { missed: 1 } }
  return Promise.race([ask(facts, signal), late]).catch(() => missed)
}

function refusal({ sentence }: Finding): AppError {
  const message = sentence ?? words.errors['comments/refused']
  return new AppError('comments/refused', { issues: [{ field: 'body', message }] })
}
