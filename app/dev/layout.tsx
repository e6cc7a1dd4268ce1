import '../_styles/base.css'
import type { ReactNode } from 'react'

/** Pages of the embedded default. They look like the site's, without its frame. */
export default function DevLayout({ children }: { children: ReactNode }) {
  return children
}
