import type { SocialLink } from '#lib/content/dto.ts'
import * as words from '#lib/words/en.ts'
import styles from './social-links.module.css'

/** Links to profiles on other sites. With `rel="me"`, those sites can verify the owner. */
export function SocialLinks({ links, label }: { links: SocialLink[]; label: string }) {
  if (links.length === 0) return null
  return (
    <ul data-print="hide" className={styles.list} aria-label={label}>
      {links.map(({ platform, url }) => (
        <li key={url}>
          <a href={url} rel="me external noopener">
            {words.social[platform]}
          </a>
        </li>
      ))}
    </ul>
  )
}
