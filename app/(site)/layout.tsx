import '../_styles/base.css'
import '../_styles/print.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { cachedGetSettings } from '#lib/content/cached.ts'
import { isPreviewing } from '#sanity/live.ts'
import { Preview } from '../_components/preview/preview.tsx'
import { SiteFooter } from '../_components/site-footer.tsx'
import { SiteHeader } from '../_components/site-header/site-header.tsx'
import { anchors, SkipLinks } from '../_components/skip-links.tsx'
import { getEdit } from '../_lib/get-edit.ts'
import styles from './layout.module.css'

/** Keeps previews out of search engines. */
export async function generateMetadata(): Promise<Metadata> {
  return (await isPreviewing()) ? { robots: { index: false, follow: false } } : {}
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [settings, edit, isPreview] = await Promise.all([cachedGetSettings(), getEdit(), isPreviewing()])
  return (
    <>
      <SkipLinks />
      {isPreview && <Preview />}
      <SiteHeader settings={settings} edit={edit} />
      <main id={anchors.content} className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter settings={settings} />
    </>
  )
}
