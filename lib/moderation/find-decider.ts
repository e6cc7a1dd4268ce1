import type { Db } from '#lib/db.ts'
import type { DecidedDto } from './dto.ts'
import { findLatestEvent } from './record-store.ts'
import { findNameOf } from './people-store.ts'

/** The moderator of the latest decision or undo on a comment, and its time; null without one, or if a machine was it. */
export async function findDecider(
  { commentId, moderatorId }: { commentId: string; moderatorId: string },
  db: Db,
): Promise<DecidedDto['by']> {
  const event = await findLatestEvent(`comment:${commentId}`, db)
  if (!event?.actorId) return null
  const isYou = event.actorId === moderatorId
  return { name: await findNameOf(event.actorId, db), isYou, at: event.at.toISOString() }
}
