'use client'

import './_styles/tokens.css'
import './_styles/base.css'
import { Failure } from './_components/failure.tsx'

/** The last resort, when even the frame of the site could not be made; it brings its own. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <Failure />
        </main>
      </body>
    </html>
  )
}
