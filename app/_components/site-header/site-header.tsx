import type { Settings } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { AccountMenu } from '../account-menu/account-menu.tsx'
import { noEdit } from '../edit.ts'
import type { Edit } from '../edit.ts'
import { SiteNavigation } from './site-navigation.tsx'
import styles from './site-header.module.css'

const menuId = 'menu'

/**
 * The site's name, motto, navigation and account menu. On a phone the last two are a popover, which works without
 * scripts, and only the footer has the motto.
 */
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
        <button type="button" className={styles.menuButton} popoverTarget={menuId}>
          {words.site.menu}
        </button>
        <div id={menuId} className={styles.ways} popover="auto" data-print="hide">
          <button
            type="button"
            className={styles.menuButton}
            popoverTarget={menuId}
            popoverTargetAction="hide"
          >
            {words.site.closeMenu}
          </button>
          <nav aria-label={words.site.mainNavigation} {...mark('navigation')}>
            <SiteNavigation links={settings.navigation} className={styles.links} />
          </nav>
          <AccountMenu
            labels={{
              account: words.account.title,
              edit: words.studio.edit,
              moderation: words.moderation.title,
              signIn: words.signIn.title,
              signOut: words.signOut.title,
              studio: words.studio.title,
            }}
          />
        </div>
      </div>
    </header>
  )
}
