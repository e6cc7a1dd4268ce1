import type { CommentDeps } from './deps.ts'
import { pageSize } from './input.ts'
import { repliesMax } from './list-comments.ts'
import { countNewerThreads, rankReply } from './list-store.ts'

/** Whether the page of the article shows a published comment; other comments are on the page of their thread. */
export async function isWithArticle(
  { id, postId, rootId }: { id: string; postId: string; rootId: string | null },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<boolean> {
  const [newer, rank] = await Promise.all([
    countNewerThreads({ postId, id: rootId ?? id, max: pageSize }, db),
    rootId === null ? 0 : rankReply({ rootId, id }, db),
  ])
  return newer < pageSize && rank <= repliesMax
}
