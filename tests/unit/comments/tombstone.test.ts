import { expect, test } from 'vitest'
import { toPublicDto } from '#lib/comments/tree.ts'
import type { CommentRow } from '#lib/comments/tree.ts'

const row: CommentRow = {
  ...{ id: 'c', postId: 'p', parentId: null, rootId: null, depth: 0, authorId: 'a', body: 'Words' },
  ...{ status: 'PUBLISHED', version: 1, replyCount: 1, marks: [], idempotencyKey: 'k' },
  ...{ createdAt: new Date(0), editedAt: null, authorName: 'Robin', authorRole: 'READER' },
}

test.each([
  { status: 'PUBLISHED', body: 'Words', removedBy: null },
  { status: 'DELETED', body: '', removedBy: 'writer' },
  { status: 'DELETED', body: 'Words', removedBy: 'moderator' },
  { status: 'REJECTED', body: 'Words', removedBy: 'moderator' },
  { status: 'SPAM', body: 'Words', removedBy: 'moderator' },
  // It is not decided yet.
  { status: 'HELD', body: 'Words', removedBy: null },
] as const)('a placeholder says who removed a comment: $status with “$body” by $removedBy', (given) => {
  const { status, body, removedBy } = given
  const isShown = status === 'PUBLISHED'
  const shown = isShown ? { body, author: { name: 'Robin' } } : { body: null, author: null }
  expect(toPublicDto({ ...row, status, body })).toMatchObject({ removedBy, ...shown })
})
