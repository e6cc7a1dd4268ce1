import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { settingsOrDefault } from '../_lib/settings-or-default.ts'
import '../_styles/base.css'
import '../_styles/print.css'
import styles from './quiet-page.module.css'

// Signing in must work while the Content Lake is away.
const readSiteName = async () => (await settingsOrDefault()).name

export async function nameTitles(): Promise<Metadata> {
  const name = await readSiteName()
  return { title: { template: `%s · ${name}`, default: name } }
}

interface Props {
  className?: string | undefined
  /** Between the site's name and the page. */
  navigation?: ReactNode
  children: ReactNode
}

/** A page with the site's name above it and a few links below it, and a navigation where it has one. */
export async function QuietPage({ className, navigation, children }: Props) {
  return (
    <div className={styles.page}>
      <div className={className}>
        <header className={styles.masthead}>
          <a href={routes.home()}>{await readSiteName()}</a>
        </header>
        {navigation}
        <main id="content">{children}</main>
        <QuietFooter />
      </div>
    </div>
  )
}

/** The front page, the owner's own links, such as the guidelines, and the figures of moderation. */
async function QuietFooter() {
  const { name, footer } = await settingsOrDefault()
  const links = [
    { href: routes.home(), label: name },
    ...footer,
    { href: routes.transparency(), label: words.transparency.link },
  ]
  return (
    <footer className={styles.footer} data-print="hide">
      <nav aria-label={words.site.footerNavigation}>
        <ul className={styles.links}>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
