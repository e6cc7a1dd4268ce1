import type { ReactNode } from 'react'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import * as words from '#lib/words/en.ts'
import { nameTitles, QuietPage } from '../_components/quiet-page.tsx'
import { SiteNavigation } from '../_components/site-header/site-navigation.tsx'
import styles from './moderation.module.css'
import { places } from './places.ts'

export const generateMetadata = nameTitles

export default async function ModerationLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  return (
    <QuietPage className={styles.main} navigation={canModerate(viewer) && <Navigation />}>
      {children}
    </QuietPage>
  )
}

function Navigation() {
  return (
    <nav className={styles.navigation} aria-label={words.moderation.title}>
      <SiteNavigation links={places} className={styles.places} />
    </nav>
  )
}
