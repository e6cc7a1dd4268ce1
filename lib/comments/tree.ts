import type { Role } from '#lib/auth/roles.ts'
import * as words from '#lib/words/en.ts'
import type { CommentDto, ThreadDto } from './dto.ts'
import type { CommentFacts } from './comment.ts'

/** A comment with the name and role of its writer. */
export interface CommentRow extends CommentFacts {
  body: string
  replyCount: number
  editedAt: Date | null
  authorName: string | null
  authorRole: Role
}

/** The mark beside a name: editors write the publication, moderators and administrators keep its discussion. */
const markByRole = { READER: 'reader', MODERATOR: 'moderator', EDITOR: 'author', ADMIN: 'moderator' } as const

const stateByStatus = {
  PUBLISHED: 'published',
  HELD: 'held',
  REJECTED: 'removed',
  SPAM: 'removed',
  DELETED: 'removed',
} as const

/** A comment as its writer sees it: a held comment with its words. */
export function toOwnDto(row: CommentRow): CommentDto {
  const state = stateByStatus[row.status]
  const isShown = state !== 'removed'
  const { id, postId, parentId, rootId, depth, version, replyCount } = row
  return {
    ...{ id, postId, parentId, rootId, depth, state, version, replyCount, marks: [...row.marks] },
    removedBy: isShown ? null : removerOf(row),
    author: isShown
      ? { name: row.authorName ?? words.discussion.anonymous, role: markByRole[row.authorRole] }
      : null,
    body: isShown ? row.body : null,
    createdAt: row.createdAt.toISOString(),
    editedAt: isShown ? (row.editedAt?.toISOString() ?? null) : null,
  }
}

/** A writer's own deletion erases the words; what a moderator removes keeps them, for an undo or an appeal. */
const removerOf = ({ status, body }: CommentRow) =>
  status === 'DELETED' && body === '' ? 'writer' : 'moderator'

/** A comment as readers see it: unless it is published, without words and name. */
export function toPublicDto(row: CommentRow): CommentDto {
  if (row.status !== 'HELD') return toOwnDto(row)
  return { ...toOwnDto({ ...row, status: 'DELETED' }), removedBy: null }
}

/**
 * Threads in the order of their top-level rows, each with its replies in the order they were written. `rows` has the
 * replies in any order, and one more than `repliesMax` for a thread that continues on another page.
 */
export function buildThreads(
  rows: readonly CommentRow[],
  { repliesMax }: { repliesMax: number },
): ThreadDto[] {
  const repliesByRoot = Map.groupBy(
    rows.filter(({ rootId }) => rootId !== null),
    ({ rootId }) => rootId,
  )
  return rows
    .filter(({ rootId }) => rootId === null)
    .map((top) => {
      const replies = (repliesByRoot.get(top.id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const shown = replies.slice(0, repliesMax)
      return {
        comment: toPublicDto(top),
        replies: shown.map(toPublicDto),
        nextReplies: replies.length > repliesMax ? (shown.at(-1)?.id ?? null) : null,
      }
    })
}
