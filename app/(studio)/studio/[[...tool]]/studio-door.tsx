import type { Viewer } from '#lib/auth/roles.ts'
import { noteForbidden } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './studio-door.module.css'

/** For visitors who are not signed in as an editor; those who are signed in get the status 403. */
export function StudioDoor({ viewer }: { viewer: Viewer }) {
  if (viewer.kind === 'signed-in') noteForbidden()
  return (
    <main id="content" className={styles.door}>
      <h1>{words.studio.title}</h1>
      {viewer.kind === 'anonymous' ? (
        <p>
          {words.studio.forEditors} <a href={routes.signIn(routes.studio())}>{words.studio.signIn}</a>
        </p>
      ) : (
        <>
          <p>{words.studio.notAnEditor(viewer.email)}</p>
          <form method="post" action="/api/auth/sign-out">
            <button className={styles.button}>{words.signOut.submit}</button>
          </form>
        </>
      )}
      <p>
        <a href={routes.home()}>{words.studio.toSite}</a>
      </p>
    </main>
  )
}
