import type { Viewer } from '#lib/auth/roles.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './studio-door.module.css'

/** For visitors who are not signed in as an editor. */
export function StudioDoor({ viewer }: { viewer: Viewer }) {
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
