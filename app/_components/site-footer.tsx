import { cacheLife } from 'next/cache'
import type { Settings } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { anchors } from './skip-links.tsx'
import { SocialLinks } from './social-links.tsx'
import styles from './site-footer.module.css'

/** Renewed once a day, since a page may be cached for a year. */
async function getYear(): Promise<number> {
  'use cache'
  cacheLife({ stale: 300, revalidate: 86_400, expire: 31_536_000 })
  return Promise.resolve(new Date().getUTCFullYear())
}

export async function SiteFooter({ settings }: { settings: Settings }) {
  const year = await getYear()
  return (
    <footer id={anchors.bottom} className={styles.footer} tabIndex={-1}>
      <div className={styles.inner}>
        <p className={styles.motto}>{settings.motto}</p>
        <nav aria-label={words.site.footerNavigation}>
          <ul className={styles.links}>
            {settings.footer.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
            <li>
              <a href={routes.transparency()}>{words.transparency.link}</a>
            </li>
            <li>
              <a href={routes.feed()}>{words.site.feed}</a>
            </li>
          </ul>
        </nav>
        <SocialLinks links={settings.socialLinks} label={words.site.elsewhere(settings.name)} />
        <p className={styles.imprint}>{words.site.rights(year, settings.name)}</p>
        <p className={styles.top} data-print="hide">
          <a href={`#${anchors.top}`}>{words.site.skipToTop}</a>
        </p>
      </div>
    </footer>
  )
}
