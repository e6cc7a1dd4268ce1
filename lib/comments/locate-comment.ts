import { routes } from '#lib/routes.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { pageSize } from './input.ts'
import { repliesMax } from './list-comments.ts'
import { countNewerThreads, rankReply } from './list-store.ts'

/**
 * The path of a comment for its writer, fragment included. It leads to the article, or to the thread if the article does
 * not show the comment. A held comment is shown to its writer with the article.
 */
export async function locateComment(
  { comment, slug }: { comment: CommentDto; slug: string },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<string> {
  const { id, postId, rootId, state } = comment
  if (state === 'held') return routes.comment(slug, id)
  const [newer, rank] = await Promise.all([
    countNewerThreads({ postId, id: rootId ?? id, max: pageSize }, db),
    rootId === null ? 0 : rankReply({ rootId, id }, db),
  ])
  const isWithArticle = newer < pageSize && rank <= repliesMax
  return isWithArticle ? routes.comment(slug, id) : routes.commentInThread(slug, id)
}
