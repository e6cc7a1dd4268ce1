import type { Metadata } from 'next'
import { getViewer } from '#lib/auth/viewer.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import styles from '../account.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.signOut.title, robots: { index: false } }

/** Signs out by a button, for visitors sent by another site or without scripts. */
export default async function SignOutPage() {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') {
    return (
      <>
        <h1>{words.signOut.title}</h1>
        <p>
          {words.signOut.notSignedIn} <a href={routes.signIn()}>{words.signIn.title}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1>{words.signOut.title}</h1>
      <p>{words.signIn.signedInAs(viewer.name ?? viewer.email)}</p>
      <p className={styles.note}>{words.signOut.lead}</p>
      <form method="post" action="/api/auth/sign-out">
        <button className={controls.button}>{words.signOut.submit}</button>
      </form>
    </>
  )
}
