import type { Db } from '#lib/db.ts'
import type { RestrictionDto } from './dto.ts'
import { listNamesOf } from './people-store.ts'
import { findLastDecisions } from './record-store.ts'
import { listRestrictions } from './statement-store.ts'

interface Refused {
  id: string
  authorId: string
  status: string
}

/** Why comments are rejected or spam, for a moderator, by their ids. Whoever wrote one can't take its decision back. */
export async function readRestrictions(
  { moderatorId, rows }: { moderatorId: string; rows: readonly Refused[] },
  db: Db,
): Promise<Map<string, RestrictionDto>> {
  const refused = rows.filter(({ status }) => status === 'REJECTED' || status === 'SPAM')
  if (refused.length === 0) return new Map()
  const ids = refused.map(({ id }) => id)
  const [found, lastDecisions] = await Promise.all([
    listRestrictions(ids, db),
    findLastDecisions({ subjects: ids.map((id) => `comment:${id}`) }, db),
  ])
  const own = new Set(refused.filter(({ authorId }) => authorId === moderatorId).map(({ id }) => id))
  const names = await listNamesOf([...new Set(found.flatMap(({ decidedById }) => decidedById ?? []))], db)
  return new Map(
    found.flatMap(({ commentId, eventSeq, decidedById, createdAt, reason, clause, note }) => {
      if (commentId === null) return []
      const isLast = lastDecisions.get(`comment:${commentId}`) === eventSeq
      const by = decidedById === null ? null : nameDecider({ decidedById, moderatorId, names })
      const undoable = isLast && !own.has(commentId) ? String(eventSeq) : null
      return [[commentId, { reason, clause, note, at: createdAt.toISOString(), by, undoable }] as const]
    }),
  )
}

interface Named {
  decidedById: string
  moderatorId: string
  names: ReadonlyMap<string, string | null>
}

const nameDecider = ({ decidedById, moderatorId, names }: Named) => ({
  name: names.get(decidedById) ?? null,
  isYou: decidedById === moderatorId,
})
