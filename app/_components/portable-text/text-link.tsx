import type { ReactNode } from 'react'
import { isSafeHref } from '#lib/text.ts'

/** A link in a text. With a scheme other than http, https, mailto or tel, only its words are shown. */
export function TextLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href || !isSafeHref(href)) return children
  if (/^[/#]/.test(href)) return <a href={href}>{children}</a>
  return (
    <a href={href} rel="external noopener">
      {children}
    </a>
  )
}
