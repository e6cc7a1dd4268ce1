import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { getSiteUrl } from '#lib/env.ts'
import { sans, serif, serifItalic } from './fonts.ts'
import './_styles/tokens.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#191614' },
  ],
}

/** Reads the origin at rendering, so that one build serves any address. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(getSiteUrl()) }
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${serif.variable} ${serifItalic.variable} ${sans.variable}`}>
      <body>{children}</body>
    </html>
  )
}
