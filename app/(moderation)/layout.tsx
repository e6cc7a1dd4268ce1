import type { ReactNode } from 'react'
import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { findSwitchInForce } from '#lib/moderation/find-switch-in-force.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { nameTitles, QuietPage } from '../_components/quiet-page.tsx'
import { SiteNavigation } from '../_components/site-header/site-navigation.tsx'
import styles from './moderation.module.css'
import { settingsOrDefault } from '../_lib/settings-or-default.ts'
import { places } from './places.ts'

export const generateMetadata = nameTitles

export default async function ModerationLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  return (
    <QuietPage className={styles.main} navigation={canModerate(viewer) && <Navigation />}>
      {canModerate(viewer) && <SwitchNotice viewer={viewer} />}
      {children}
    </QuietPage>
  )
}

/** It explains a queue that grows, and reminds of the way back. */
async function SwitchNotice({ viewer }: { viewer: Viewer }) {
  const inForce = await findSwitchInForce({ viewer }, getModerationDeps())
  if (!inForce) return null
  const { timeZone } = await settingsOrDefault()
  return (
    <p role="note" className={styles.notice}>
      {words.discussionSwitch.inForce[inForce.mode](nameMoment(inForce.until, timeZone))}{' '}
      <a href={`${routes.moderationSettings()}#switch`}>{words.discussionSwitch.title}</a>
    </p>
  )
}

function Navigation() {
  return (
    <nav className={styles.navigation} aria-label={words.moderation.title}>
      <SiteNavigation links={places} className={styles.places} />
    </nav>
  )
}
