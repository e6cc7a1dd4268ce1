'use client'

import type { MouseEvent } from 'react'
import { studioRoleOf } from '#lib/auth/roles.ts'
import type { Role } from '#lib/auth/roles.ts'
import { routes } from '#lib/routes.ts'
import { useReader } from '../../_reader/use-reader.ts'
import styles from './account-menu.module.css'

interface AccountMenuProps {
  /** From the server, so that a page without a form carries none of the interface's words as script. */
  labels: { account: string; edit: string; signIn: string; signOut: string; studio: string }
}

/**
 * The header's place for who is reading. Pages are cached for everyone, so it arrives as the link "Sign in", which
 * works without a script, and asks who is there only when the browser holds the hint of a session.
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
          <StudioLink role={viewer.role} labels={labels} />
          <button className={styles.action}>{labels.signOut}</button>
        </form>
      )}
    </div>
  )
}

/** For who may edit: to the form of what the page shows, which says so itself by `data-document`, else to the Studio. */
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

/** The page is the same for all who read it, so where its reader is to come back to is known at the click. */
function leadBackHere({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.href = routes.signIn(location.pathname + location.search + location.hash)
}
