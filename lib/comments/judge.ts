import { canModerate } from '#lib/auth/roles.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { dayMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { checks as usualChecks } from './checks/index.ts'
import { usualPolicy } from './checks/check.ts'
import type { CheckFacts, CheckResult, Finding, RecentWords } from './checks/check.ts'
import { readWriter } from './writer-store.ts'
import { runCheck } from './checks/run.ts'
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

/** Gathers everything that checks may know of new words or an edit, by one query and the kept policy. */
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
    const finding = await runCheck(check, facts)
    if (!finding) continue
    if (finding.outcome === 'refuse') throw refusal(finding)
    results.push({ check: check.name, ...finding })
  }
  const isHeld = results.some(({ outcome }) => outcome === 'hold')
  return { status: isHeld ? 'HELD' : 'PUBLISHED', results }
}

function refusal({ sentence }: Finding): AppError {
  const message = sentence ?? words.errors['comments/refused']
  return new AppError('comments/refused', { issues: [{ field: 'body', message }] })
}
