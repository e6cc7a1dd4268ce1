'use client'

import { usePathname } from 'next/navigation'
import type { NavigationLink } from '#lib/content/dto.ts'
import { currentMark } from './current-mark.ts'

interface SiteNavigationProps {
  links: NavigationLink[]
  className: string | undefined
}

/** The links of the header, that of the page shown marked. Only a client component knows its address in a layout. */
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
