import type { Tx } from '#lib/db.ts'
import type { Trust } from './report-weight.ts'

/** The trust in people by the number of their published comments. */
export async function readTrust(personIds: readonly string[], tx: Tx): Promise<Map<string, Trust>> {
  const rows = await tx.comment.groupBy({
    by: ['authorId'],
    where: { authorId: { in: [...personIds] }, status: 'PUBLISHED' },
    _count: true,
  })
  return new Map(rows.map(({ authorId, _count }) => [authorId, trustOf(_count)]))
}

const trustOf = (published: number): Trust => (published >= 20 ? 'trusted' : published >= 2 ? 'known' : 'new')
