import { routes } from '#lib/routes.ts'
import { words } from '#lib/words/en.ts'
import { MessagePage } from './message-page.tsx'

export function NotFound() {
  return (
    <MessagePage title={words.notFound.title}>
      <p>{words.notFound.text}</p>
      <p>
        <a href={routes.home()}>{words.notFound.home}</a>
      </p>
    </MessagePage>
  )
}
