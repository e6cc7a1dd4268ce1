import type { Viewer } from '#lib/auth/roles.ts'
import { countOpenAppeals } from './appeals/appeal-store.ts'
import { assertModerator } from './assert-moderator.ts'
import { listClaims } from './claim-store.ts'
import { commentOfSubject, decisionData } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { NewsDto, RecentDecisionDto } from './dto.ts'
import { readCounts } from './list-queue.ts'
import { listNamesOf } from './people-store.ts'
import { listNewestHeld } from './queue-store.ts'
import { listLatestDecisions } from './record-store.ts'

const heldMax = 50
const decidedMax = 100

/**
 * What has changed in the queues: their sizes, new held comments, who decided what, and who looks at what. Throws
 * `auth/sign-in-required` or `auth/forbidden`.
 */
export async function readNews(
  { viewer }: { viewer: Viewer },
  { shareNews }: Pick<ModerationDeps, 'shareNews'>,
): Promise<NewsDto> {
  assertModerator(viewer)
  return shareNews()
}

/** Reads the news, which are the same for all moderators. */
export async function gatherNews({ db, clock }: Pick<ModerationDeps, 'db' | 'clock'>): Promise<NewsDto> {
  const [counts, appeals, held, decided, claims] = await Promise.all([
    readCounts(db),
    countOpenAppeals(db),
    listNewestHeld(heldMax, db),
    listDecided({ db }),
    listClaims(clock.now(), db),
  ])
  return {
    counts,
    appeals: appeals.count,
    held: held.map(({ id, postId, authorId }) => ({ id, post: postId, person: authorId })),
    decided,
    claims: claims.map(({ commentId, person }) => ({ commentId, by: person })),
  }
}

async function listDecided({ db }: Pick<ModerationDeps, 'db'>): Promise<RecentDecisionDto[]> {
  const events = await listLatestDecisions(decidedMax, db)
  const actorIds = new Set(events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))
  const names = await listNamesOf([...actorIds], db)
  return events.flatMap(({ seq, kind, subject, data, actorId }) => {
    const commentId = commentOfSubject(subject)
    const about = decisionData.safeParse(JSON.parse(data))
    if (commentId === null || !about.success) return []
    const by = actorId === null ? null : { id: actorId, name: names.get(actorId) ?? null }
    return [{ seq: String(seq), commentId, to: about.data.to, isUndo: kind === 'undo', by }]
  })
}
