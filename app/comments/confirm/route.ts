import { getViewer } from '#lib/auth/viewer.ts'
import { confirmComment } from '#lib/comments/confirm-comment.ts'
import { pendingSecretSchema } from '#lib/comments/input.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { AppError, isAppError } from '#lib/errors.ts'
import { createLogger } from '#lib/log.ts'
import { getEnv } from '#lib/env.ts'
import { routes } from '#lib/routes.ts'

/**
 * Posts a comment that was written before its writer signed in; the mailed link leads here after the sign-in. GET is
 * safe here: only that mail has the secret, and only the session of its address may use it.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const secret = pendingSecretSchema.safeParse(query.get('token'))
  const takesName = query.get('name') === 'typed'
  if (!secret.success) return seeOther(routes.commentNotPosted('comments/confirmation-expired', ''))
  try {
    const viewer = await getViewer()
    if (viewer.kind === 'anonymous')
      return seeOther(routes.signIn(routes.confirmComment(secret.data, { takesName })))
    const confirmation = { viewer, secret: secret.data, takesName }
    const { comment, post } = await confirmComment(confirmation, getCommentDeps())
    return seeOther(await locateComment({ comment, slug: post.slug }, getCommentDeps()))
  } catch (error) {
    return seeOther(routes.commentNotPosted(toFault(error).code, secret.data))
  }
}

function toFault(error: unknown): AppError {
  if (isAppError(error)) return error
  createLogger('comments', getEnv().LOG_LEVEL).error({ err: error }, 'a confirmed comment was not posted')
  return new AppError('request/unavailable')
}

function seeOther(location: string): Response {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  return new Response(null, { status: 303, headers })
}
