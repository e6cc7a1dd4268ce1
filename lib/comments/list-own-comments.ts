import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import type { CommentedPost } from './comment.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { explainHeld } from './held-because.ts'
import { listOwnRows } from './own-store.ts'
import { canEditAt } from './policy.ts'
import { toOwnDto } from './tree.ts'

const ownPageSize = 20

export interface OwnComment {
  comment: CommentDto
  /** Null while readers cannot see the article. */
  post: Pick<CommentedPost, 'slug' | 'title'> | null
  canEdit: boolean
}

/**
 * A page of the viewer's published and held comments, newest first, 20 at most. `before` and `next` are ids of comments:
 * a page begins right after that comment. Throws `auth/sign-in-required`.
 */
export async function listOwnComments(
  { viewer, before }: { viewer: Viewer; before?: string | undefined },
  { db, clock, findPostById }: Pick<CommentDeps, 'db' | 'clock' | 'findPostById'>,
): Promise<{ comments: OwnComment[]; next: string | null }> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const rows = await listOwnRows({ authorId: viewer.id, before, take: ownPageSize + 1 }, db)
  const shown = rows.slice(0, ownPageSize)
  const now = clock.now()
  const dtos = await explainHeld(shown.map(toOwnDto), db)
  const comments = shown.map(async (row, place) => ({
    comment: dtos[place] ?? toOwnDto(row),
    post: await findPostById(row.postId),
    canEdit: canEditAt(row, now),
  }))
  const next = rows.length > ownPageSize ? (shown.at(-1)?.id ?? null) : null
  return { comments: await Promise.all(comments), next }
}
