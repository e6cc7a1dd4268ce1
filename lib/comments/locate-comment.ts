import { routes } from '#lib/routes.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { isWithArticle } from './is-with-article.ts'

/**
 * The path of a comment for its writer, fragment included. It leads to the article, or to the thread if the article does
 * not show the comment. A held comment is shown to its writer with the article.
 */
export async function locateComment(
  { comment, slug }: { comment: CommentDto; slug: string },
  deps: Pick<CommentDeps, 'db'>,
): Promise<string> {
  const isShown = comment.state === 'held' || (await isWithArticle(comment, deps))
  return isShown ? routes.comment(slug, comment.id) : routes.commentInThread(slug, comment.id)
}
