import { callOrigin } from '#lib/auth/call-origin.ts'
import { isPostPressed } from '#lib/auth/confirmation.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { confirmComment } from '#lib/comments/confirm-comment.ts'
import { findConfirmation } from '#lib/comments/find-confirmation.ts'
import { findKeptState } from '#lib/comments/find-kept-state.ts'
import { pendingSecretSchema } from '#lib/comments/input.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { AppError, isAppError } from '#lib/errors.ts'
import { createLogger } from '#lib/log.ts'
import { getEnv } from '#lib/env.ts'
import { readConfirmation, routes } from '#lib/routes.ts'
import { readText } from '#app/api/_body.ts'

const bodyBytesMax = 4 * 1024

interface Asked {
  /** The address that was asked for. */
  path: string
  /** Whether a button was pressed that showed the words. */
  isPressed: boolean
}

/**
 * The end of a mailed link, after the sign-in. It posts for the browser whose button beside the words was pressed;
 * opened by hand it leads to a page with such a button.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const { SITE_URL: siteUrl, AUTH_SECRET: secret } = getEnv()
  const token = readConfirmation(pathname + search)?.token ?? ''
  const isPressed = isPostPressed(token, { cookies: request.headers.get('cookie'), siteUrl, secret })
  return answer({ path: pathname + search, isPressed })
}

/** The button of `/comments/to-post`. */
export async function POST(request: Request): Promise<Response> {
  const body = await readText({ request, bytesMax: bodyBytesMax }).catch(() => '')
  const path = new URLSearchParams(body).get('callbackUrl') ?? ''
  const isPressed = callOrigin({ headers: request.headers, siteUrl: getEnv().SITE_URL }) === 'own'
  return answer({ path, isPressed })
}

async function answer({ path, isPressed }: Asked): Promise<Response> {
  const { token, takesName } = readConfirmation(path) ?? { token: '', takesName: false }
  if (!pendingSecretSchema.safeParse(token).success)
    return seeOther(routes.commentNotPosted('comments/confirmation-expired', ''))
  try {
    const [viewer, deps] = [await getViewer(), getCommentDeps()]
    if (viewer.kind === 'anonymous') {
      // Nobody signs in for words that are gone.
      if ((await findKeptState({ secret: token }, deps)) === 'expired')
        throw new AppError('comments/confirmation-expired')
      return seeOther(routes.signIn(routes.confirmComment(token, { takesName })))
    }
    const { comment, post } = isPressed
      ? await confirmComment({ viewer, secret: token, takesName }, deps)
      : await findConfirmation({ viewer, secret: token }, deps)
    if (comment === null) return seeOther(routes.commentToPost(token))
    // A held comment is on the writer's own page, also without scripts.
    if (comment.state === 'held') return seeOther(routes.accountAfterHeld(comment.id))
    return seeOther(await locateComment({ comment, slug: post.slug }, deps))
  } catch (error) {
    return seeOther(routes.commentNotPosted(toFault(error).code, token))
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
