import { canModerateAs } from '#lib/auth/roles.ts'
import { isSilenced } from '#lib/standing/standing.ts'
import { possibleDecisions } from '../decision.ts'
import type { ModerationDeps } from '../deps.ts'
import { listFindings } from '../queue-store.ts'
import { listReportsOf } from '../reported-queue-store.ts'
import { linkToken, shownMax } from './decision-link.ts'
import type { MailedCommentDto, WaitingLetterDto } from './dto.ts'
import { listLinksOf } from './letter-store.ts'
import type { LetterLink } from './letter-store.ts'
import { isByMail } from './mail-decision-input.ts'
import { nameGrounds } from './name-grounds.ts'

export interface WaitingLetterDeps extends Pick<ModerationDeps, 'db' | 'clock' | 'secret' | 'readStandings'> {
  /** Title of a post that readers can see; null for any other, and while the Content Lake is away. */
  findPostTitle: (id: string) => Promise<string | null>
}

/**
 * The letter with some links, about those of their comments that still wait. Null when none does, or its moderator may
 * not decide any more.
 */
export async function findWaitingLetter(
  { letterId }: { letterId: string },
  deps: WaitingLetterDeps,
): Promise<WaitingLetterDto | null> {
  const { db, clock } = deps
  const now = clock.now()
  const links = await listLinksOf({ letterId, now }, db)
  const [first] = links
  if (!first || !(await mayModerate({ ...first.person, now }, deps))) return null
  const waiting = await listStillWaiting(links, deps)
  if (waiting.length === 0) return null
  const comments = await Promise.all(waiting.slice(0, shownMax).map((link) => toMailed(link, deps)))
  return {
    to: first.person.email,
    comments,
    more: waiting.length - comments.length,
    expires: first.expires,
  }
}

async function mayModerate(
  { id, role, now }: LetterLink['person'] & { now: Date },
  { db, readStandings }: WaitingLetterDeps,
): Promise<boolean> {
  if (!canModerateAs(role)) return false
  const standing = (await readStandings({ personIds: [id], now }, db)).get(id)
  return !standing || !isSilenced(standing)
}

interface WaitingLink {
  link: LetterLink
  isReported: boolean
  why: string[]
}

/** The links whose comments are held or have open reports, with the grounds. */
async function listStillWaiting(
  links: readonly LetterLink[],
  { db }: WaitingLetterDeps,
): Promise<WaitingLink[]> {
  const ids = links.map(({ comment }) => comment.id)
  const [findings, reports] = await Promise.all([listFindings(ids, db), listReportsOf(ids, db)])
  return links.flatMap((link) => {
    const { id, status } = link.comment
    const own = {
      findings: findings.filter(
        ({ commentId, version, outcome }) =>
          commentId === id && version === link.version && outcome === 'HOLD',
      ),
      reports: reports.filter(({ commentId }) => commentId === id),
    }
    const isReported = status === 'PUBLISHED' && own.reports.length > 0
    return status === 'HELD' || isReported ? [{ link, isReported, why: nameGrounds(own) }] : []
  })
}

async function toMailed(
  { link: { id, comment }, isReported, why }: WaitingLink,
  { secret, findPostTitle }: WaitingLetterDeps,
): Promise<MailedCommentDto> {
  return {
    token: linkToken({ id, secret }),
    author: comment.author.name,
    body: comment.body,
    post: await findPostTitle(comment.postId),
    why,
    decisions: decisionsByMail({ status: comment.status, isReported }),
  }
}

/** The decisions on a waiting comment by mail. */
export const decisionsByMail = (comment: Parameters<typeof possibleDecisions>[0]) =>
  possibleDecisions(comment).filter(isByMail)
