import { canModerate } from '#lib/auth/roles.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { dayMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { checks as usualChecks } from './checks/index.ts'
import type { Check, CheckFacts, CheckResult, Finding, RecentWords } from './checks/check.ts'
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
  { db }: Pick<CommentDeps, 'db'>,
): Promise<Facts> {
  const since = new Date(now.getTime() - dayMs)
  const { recent, hasPublished } = await readWriter({ authorId: viewer.id, since, exceptId: id ?? null }, db)
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
  for (const check of checks.filter(({ isOffAtFirst }) => !isOffAtFirst)) {
    const finding = await run(check, facts)
    if (!finding) continue
    if (finding.outcome === 'refuse') throw refusal(finding)
    results.push({ check: check.name, ...finding })
  }
  const isHeld = results.some(({ outcome }) => outcome === 'hold')
  return { status: isHeld ? 'HELD' : 'PUBLISHED', results }
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
