'use client'

import { usePathname } from 'next/navigation'
import type { NavigationLink } from '#lib/content/dto.ts'
import { currentMark } from './current-mark.ts'

interface SiteNavigationProps {
  links: NavigationLink[]
  className: string | undefined
}

/**
 * The header's links with the current one marked. A client component, since a layout does not know the page's
 * address.
 */
export function SiteNavigation({ links, className }: SiteNavigationProps) {
  const pathname = usePathname()
  return (
    <ul className={className}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={currentMark({ href, pathname })}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
