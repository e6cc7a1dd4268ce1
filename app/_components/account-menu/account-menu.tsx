'use client'

import type { MouseEvent } from 'react'
import { canModerateAs, studioRoleOf } from '#lib/auth/roles.ts'
import type { Role } from '#lib/auth/roles.ts'
import { routes } from '#lib/routes.ts'
import { useReader } from '../../_reader/use-reader.ts'
import styles from './account-menu.module.css'

interface AccountMenuProps {
  /** Passed from the server, so that pages without a form do not load all of the interface's words. */
  labels: Record<'account' | 'edit' | 'moderation' | 'signIn' | 'signOut' | 'studio', string>
}

/**
 * The header's account links. Cached pages come with "Sign in", which works without a script. The menu asks for the
 * viewer only if the browser has the cookie that hints at a session.
 */
export function AccountMenu({ labels }: AccountMenuProps) {
  const { viewer } = useReader()
  return (
    <div className={styles.menu}>
      {viewer === null ? (
        <a className={styles.action} href={routes.signIn()} onClick={leadBackHere} onAuxClick={leadBackHere}>
          {labels.signIn}
        </a>
      ) : (
        <form className={styles.account} method="post" action="/api/auth/sign-out">
          <a className={styles.name} href={routes.account()} title={labels.account}>
            {viewer.name ?? viewer.email}
          </a>
          {canModerateAs(viewer.role) && (
            <a className={styles.action} href={routes.moderation()}>
              {labels.moderation}
            </a>
          )}
          <StudioLink role={viewer.role} labels={labels} />
          <button className={styles.action}>{labels.signOut}</button>
        </form>
      )}
    </div>
  )
}

/** For editors: links to the form of the document that the page names in `data-document`, else to the Studio. */
function StudioLink({ role, labels }: { role: Role; labels: AccountMenuProps['labels'] }) {
  if (studioRoleOf(role) === null) return null
  const shown = document.querySelector<HTMLElement>('[data-document]')?.dataset['document']
  const [type, id] = shown?.split(':') ?? []
  return type && id ? (
    <a className={styles.action} href={routes.studioDocument({ id, type })}>
      {labels.edit}
    </a>
  ) : (
    <a className={styles.action} href={routes.studio()}>
      {labels.studio}
    </a>
  )
}

/** Sets the way back at the click: the cached page is the same for all readers. */
function leadBackHere({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.href = routes.signIn(location.pathname + location.search + location.hash)
}
