import type { Metadata } from 'next'
import { localCallback } from '#lib/auth/callback-url.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from '../account.module.css'
import { SignInForm } from './sign-in-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.signIn.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Mails a sign-in link; `?callbackUrl=` is its destination. */
export default async function SignInPage({ searchParams }: Props) {
  const callbackUrl = localCallback((await searchParams)['callbackUrl'])
  const viewer = await getViewer()
  return (
    <>
      <h1>{words.signIn.title}</h1>
      {viewer.kind === 'signed-in' && (
        <p>
          {words.signIn.signedInAs(viewer.name ?? viewer.email)} <a href={callbackUrl}>{words.signIn.goOn}</a>
          {' · '}
          <a href={routes.signOut()}>{words.signOut.title}</a>
        </p>
      )}
      <p className={styles.note}>{words.signIn.lead}</p>
      <SignInForm callbackUrl={callbackUrl} />
    </>
  )
}
