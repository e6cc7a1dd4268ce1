import { findKeptState } from '#lib/comments/find-kept-state.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { readConfirmation, routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'

/**
 * Tells the reader that a link is used or expired, and offers a new one with the same destination. Where the link posts a
 * comment, it says what became of the words.
 */
export async function LinkInvalid({ callbackUrl }: { callbackUrl: string }) {
  const secret = readConfirmation(callbackUrl)?.token
  const kept = secret === undefined ? null : await findKeptState({ secret }, getCommentDeps())
  return (
    <>
      <h1>{words.confirmSignIn.invalidTitle}</h1>
      <p>{kept === null ? words.confirmSignIn.invalid : words.confirmSignIn.keptWords[kept]}</p>
      <p>
        {kept === 'expired' ? (
          <a href={routes.home()}>{words.notPosted.home}</a>
        ) : (
          <a href={routes.signIn(callbackUrl)}>{words.confirmSignIn.again}</a>
        )}
      </p>
    </>
  )
}
