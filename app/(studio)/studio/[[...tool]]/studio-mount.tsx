'use client'

import dynamic from 'next/dynamic'
import * as words from '#lib/words/en.ts'

/** The Studio draws nothing on a server, and no other page carries its code. */
export const StudioMount = dynamic(
  () => import('./studio-client.tsx').then(({ StudioClient }) => StudioClient),
  { ssr: false, loading: () => <p role="status">{words.studio.loading}</p> },
)
