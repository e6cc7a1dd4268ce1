import type { Settings } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { noEdit } from './edit.ts'
import type { Edit } from './edit.ts'
import { AccountMenu } from './account-menu/account-menu.tsx'
import styles from './site-header.module.css'

/** Name, motto and ways in. Its links wrap on a narrow screen; a menu button would only hide four words. */
export function SiteHeader({ settings, edit = noEdit }: { settings: Settings; edit?: Edit }) {
  const mark = (path: string) => edit({ type: 'settings', id: 'settings', path })
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <p className={styles.brand}>
          <a className={styles.name} href={routes.home()} {...mark('name')}>
            {settings.name}
          </a>
          <span className={styles.motto} {...mark('motto')}>
            {settings.motto}
          </span>
        </p>
        <div className={styles.ways}>
          <nav aria-label={words.site.mainNavigation}>
            <ul className={styles.links} {...mark('navigation')}>
              {settings.navigation.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
          <AccountMenu labels={{ signIn: words.signIn.title, signOut: words.signOut.title }} />
        </div>
      </div>
    </header>
  )
}
