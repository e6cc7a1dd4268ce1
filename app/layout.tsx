import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getSiteUrl } from '#lib/env.ts'
import { sans, serif } from './fonts.ts'
import './_styles/tokens.css'

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(getSiteUrl()) }
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`}>
      <body>{children}</body>
    </html>
  )
}
