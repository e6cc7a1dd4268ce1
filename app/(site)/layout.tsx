import '../_styles/base.css'
import '../_styles/print.css'
import type { ReactNode } from 'react'
import { cachedGetSettings } from '#lib/content/cached.ts'
import { SiteFooter } from '../_components/site-footer.tsx'
import { SiteHeader } from '../_components/site-header.tsx'
import { anchors, SkipLinks } from '../_components/skip-links.tsx'
import styles from './layout.module.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const settings = await cachedGetSettings()
  return (
    <>
      <SkipLinks />
      <SiteHeader settings={settings} />
      <main id={anchors.content} className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter settings={settings} />
    </>
  )
}
