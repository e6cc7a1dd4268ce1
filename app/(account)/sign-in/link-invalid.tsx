import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'

/** Tells the reader that a link is used or expired, and offers a new one with the same destination. */
export function LinkInvalid({ callbackUrl }: { callbackUrl: string }) {
  return (
    <>
      <h1>{words.confirmSignIn.invalidTitle}</h1>
      <p>{words.confirmSignIn.invalid}</p>
      <p>
        <a href={routes.signIn(callbackUrl)}>{words.confirmSignIn.again}</a>
      </p>
    </>
  )
}
