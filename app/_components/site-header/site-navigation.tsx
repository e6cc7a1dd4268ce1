'use client'

import { usePathname } from 'next/navigation'
import type { NavigationLink } from '#lib/content/dto.ts'
import { currentLink, currentMark } from './current-mark.ts'

interface SiteNavigationProps {
  links: NavigationLink[]
  className: string | undefined
}

/**
 * Links with the current one marked. A client component, since a layout does not know the page's
 * address.
 */
export function SiteNavigation({ links, className }: SiteNavigationProps) {
  const pathname = usePathname()
  const current = currentLink(
    links.map(({ href }) => href),
    pathname,
  )
  return (
    <ul className={className}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={href === current ? currentMark({ href, pathname }) : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
