import * as words from '#lib/words/en.ts'
import { MessagePage } from './message-page.tsx'

/** Replaces a page that failed to render. The retry is a plain link to the page, so it works without hydration. */
export function Failure() {
  return (
    <MessagePage title={words.failure.title}>
      <p>{words.failure.text}</p>
      <p>
        <a href="">{words.failure.retry}</a>
      </p>
    </MessagePage>
  )
}
