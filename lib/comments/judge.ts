import { canModerate } from '#lib/auth/roles.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertMayWrite, findSanction } from '#lib/standing/standing.ts'
import { routes } from '#lib/routes.ts'
import { dayMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { checks as usualChecks } from './checks/index.ts'
import { usualPolicy } from './checks/check.ts'
import type { CheckFacts, CheckResult, Finding, FormSigns, RecentWords } from './checks/check.ts'
import { listRecent } from './writer-store.ts'
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
  /** Null for an edit, and for words that came by the API. */
  form?: FormSigns | null
  /** Whether it answers another comment. */
  isReply?: boolean
  /** Id of the comment that is edited; left out for a new one. */
  id?: string
}

export interface Facts extends CheckFacts {
  recent: readonly (RecentWords & { idempotencyKey: string })[]
}

/** Gathers everything that checks may know of new words or an edit, by two queries side by side and the kept policy. */
export async function gatherFacts(
  { viewer, post, body, now, form = null, isReply = false, id }: Judged,
  {
    db,
    readPolicy = () => Promise.resolve(usualPolicy),
    readStanding,
    akismet,
  }: Pick<CommentDeps, 'db' | 'readPolicy' | 'readStanding' | 'akismet'>,
): Promise<Facts> {
  const since = new Date(now.getTime() - dayMs)
  const [recent, standing, policy] = await Promise.all([
    listRecent({ authorId: viewer.id, since, exceptId: id ?? null }, db),
    readStanding({ personId: viewer.id, now, exceptId: id }, db),
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
    isFirst: standing.grounds.published === 0,
    standing,
    form,
    policy,
    askAkismet: akismet ? (signal) => akismet(wordsFor({ viewer, post, body, isReply }), signal) : null,
  }
}

const wordsFor = ({
  viewer,
  post,
  body,
  isReply,
}: Pick<Judged, 'viewer' | 'post' | 'body'> & { isReply: boolean }) => ({
  ...{ text: body, author: viewer.name, address: viewer.address },
  ...{ path: routes.post(post.slug), isReply },
})

export interface Judgement {
  status: 'PUBLISHED' | 'HELD'
  /** Findings of the checks, kept with the comment. */
  results: CheckResult[]
}

/**
 * Runs the checks on the words of a comment, from top to bottom; words of staff are published unchecked, unless a sanction
 * holds them. Throws `auth/suspended` for a person who may not write, and `comments/refused` at the first check that
 * refuses, with its sentence as the issue of `body`.
 */
export async function judge(
  facts: CheckFacts,
  { checks = usualChecks }: Pick<CommentDeps, 'checks'> = {},
): Promise<Judgement> {
  assertMayWrite(facts.standing)
  if (facts.isModerator && !findSanction(facts.standing, 'hold-all'))
    return { status: 'PUBLISHED', results: [] }
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
