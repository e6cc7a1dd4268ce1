import type { Db } from '#lib/db.ts'
import type { DecidedDto } from './dto.ts'
import { findLatestEvent } from './record-store.ts'
import { findNameOf } from './people-store.ts'

/** Who decided last on a comment, and when; null when no moderator has. */
export async function findDecider(commentId: string, db: Db): Promise<DecidedDto['by']> {
  const event = await findLatestEvent(`comment:${commentId}`, db)
  if (!event?.actorId) return null
  return { name: await findNameOf(event.actorId, db), at: event.at.toISOString() }
}
