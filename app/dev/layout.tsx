import '../_styles/base.css'
import type { ReactNode } from 'react'

/** Pages of the embedded mailer: the site's styles without its header and footer. */
export default function DevLayout({ children }: { children: ReactNode }) {
  return children
}
