import type { Metadata } from 'next'
import { localCallback } from '#lib/auth/callback-url.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LinkInvalid } from '../link-invalid.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.confirmSignIn.failedTitle, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** next-auth's page for a failed sign-in. https://next-auth.js.org/configuration/pages#error-codes */
export default async function SignInErrorPage({ searchParams }: Props) {
  const query = await searchParams
  const callbackUrl = localCallback(query['callbackUrl'])
  if (query['error'] === 'Verification') return <LinkInvalid callbackUrl={callbackUrl} />
  return (
    <>
      <h1>{words.confirmSignIn.failedTitle}</h1>
      <p>{words.confirmSignIn.failed}</p>
      <p>
        <a href={routes.signIn(callbackUrl)}>{words.confirmSignIn.again}</a>
      </p>
    </>
  )
}
