import type { ReactNode } from 'react'

const safeSchemes = /^(https?:|mailto:|tel:)/i

/** A link in a text. With a scheme other than http, https, mailto or tel, only its words are shown. */
export function TextLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children
  if (/^[/#](?![/\\])/.test(href)) return <a href={href}>{children}</a>
  if (!safeSchemes.test(href)) return children
  return (
    <a href={href} rel="external noopener">
      {children}
    </a>
  )
}
