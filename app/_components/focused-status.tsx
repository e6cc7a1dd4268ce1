'use client'

import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** What became of a form that is gone: it takes over the focus, which would fall to the top of the page. */
export function FocusedStatus({ children }: { children: ReactNode }) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => status.current?.focus(), [])
  return (
    <p ref={status} role="status" tabIndex={-1}>
      {children}
    </p>
  )
}
