import * as words from '#lib/words/en.ts'
import { MessagePage } from './message-page.tsx'

/** In place of a page that could not be made. To try again is a link to the page itself: nothing to hydrate. */
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
