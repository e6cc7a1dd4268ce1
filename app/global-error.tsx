'use client'

import { words } from '#lib/words/en.ts'
import './_styles/tokens.css'
import './_styles/base.css'
import { MessagePage } from './_components/message-page.tsx'

/** The last resort, when even the frame of the site could not be made; it brings its own. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <MessagePage title={words.failure.title}>
            <p>{words.failure.text}</p>
            <p>
              {/* An empty address is the page itself: a link works before and without script. */}
              <a href="">{words.failure.retry}</a>
            </p>
          </MessagePage>
        </main>
      </body>
    </html>
  )
}
