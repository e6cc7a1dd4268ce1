'use client'

import dynamic from 'next/dynamic'
import * as words from '#lib/words/en.ts'

/** The Studio renders nothing on a server, and its code is loaded on no other page. */
export const StudioMount = dynamic(
  () => import('./studio-client.tsx').then(({ StudioClient }) => StudioClient),
  { ssr: false, loading: () => <p role="status">{words.studio.loading}</p> },
)
