import type { CommentDto } from './dto.ts'

/** Ids of the comments in folded branches. `comments` has each comment before its replies. */
export function listFolded(comments: readonly CommentDto[]): ReadonlySet<string> {
  const folded = new Set<string>()
  for (const { id, parentId, marks } of comments) {
    if (marks.includes('folded') || (parentId !== null && folded.has(parentId))) folded.add(id)
  }
  return folded
}
