import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { cachedGetSettings } from '#lib/content/cached.ts'
import { defaultSettings } from '#lib/content/get-settings.ts'
import { routes } from '#lib/routes.ts'
import '../_styles/base.css'
import styles from './moderation.module.css'

// Decisions are made also while the Content Lake is away.
const readSiteName = async () => (await cachedGetSettings().catch(() => defaultSettings)).name

export async function generateMetadata(): Promise<Metadata> {
  return { title: { template: `%s · ${await readSiteName()}`, default: await readSiteName() } }
}

export default async function ModerationLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.masthead}>
        <a href={routes.home()}>{await readSiteName()}</a>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  )
}
