import type { Metadata } from 'next'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { MessagePage } from './message-page.tsx'

export const notFoundMetadata: Metadata = { title: words.notFound.title, robots: { index: false } }

/**
 * The content of a page that is not found. `app/_cache/cache-handler.ts` sets the status 404 of a page that is kept, the
 * server that of any other. Next's `notFound()` would send an empty body that only a script fills:
 * https://github.com/vercel/next.js/issues/62228
 */
export function NotFound({ isPreview = false }: { isPreview?: boolean }) {
  noteNotFound()
  return <NotFoundWords isPreview={isPreview} />
}

/** For a boundary of Next, which sets the status itself and renders it along with every page. */
export function NotFoundWords({ isPreview = false }: { isPreview?: boolean }) {
  return (
    <MessagePage title={words.notFound.title} status={404}>
      <p>{words.notFound.text}</p>
      {isPreview && <p>{words.preview.incomplete}</p>}
      <p>
        <a href={routes.home()}>{words.notFound.home}</a>
      </p>
    </MessagePage>
  )
}
