import { noteForbidden } from '#lib/request-context.ts'
import * as words from '#lib/words/en.ts'

/** What somebody gets who may not moderate, with the status 403. */
export function Forbidden({ title }: { title: string }) {
  noteForbidden()
  return (
    <>
      <h1>{title}</h1>
      <p>{words.queue.forbidden}</p>
    </>
  )
}
