import type { Viewer } from '#lib/auth/roles.ts'
import { isUuid } from '#lib/ids.ts'
import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { canEditAt } from './policy.ts'
import { toOwnDto } from './tree.ts'

/** A published or held comment of the viewer's own; null for any other id. `canEdit`: within 15 minutes of writing. */
export async function readOwnComment(
  { viewer, id }: { viewer: Viewer; id: string },
  { db, clock }: Pick<CommentDeps, 'db' | 'clock'>,
): Promise<{ comment: CommentDto; canEdit: boolean } | null> {
  if (viewer.kind !== 'signed-in' || !isUuid(id)) return null
  const row = await findComment(id, db)
  if (row?.authorId !== viewer.id) return null
  const comment = toOwnDto(row)
  return comment.state === 'removed' ? null : { comment, canEdit: canEditAt(row, clock.now()) }
}
