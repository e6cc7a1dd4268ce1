'use client'

import { words } from '#lib/words/en.ts'
import { MessagePage } from '../_components/message-page.tsx'

/** Shown in place of a page that could not be made; the frame around it stands. */
export default function SiteError({ reset }: { reset: () => void }) {
  return (
    <MessagePage title={words.failure.title}>
      <p>{words.failure.text}</p>
      <button type="button" onClick={reset}>
        {words.failure.retry}
      </button>
    </MessagePage>
  )
}
