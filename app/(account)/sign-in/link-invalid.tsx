import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'

/** Says that a link was used or is too old, and how to get another that leads to the same place. */
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
