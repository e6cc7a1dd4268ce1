import type { SignedInViewer } from '#lib/auth/roles.ts'
import { noteForbidden } from '#lib/request-context.ts'
import { nameSilencing } from '#lib/standing/standing.ts'
import * as words from '#lib/words/en.ts'

interface Props {
  viewer: Pick<SignedInViewer, 'silencing'>
  title: string
}

/** What somebody gets who may not moderate, with the status 403: no role for it, or a suspension with its reason. */
export function Forbidden({ viewer: { silencing }, title }: Props) {
  noteForbidden()
  return (
    <>
      <h1>{title}</h1>
      <p>{silencing ? nameSilencing(silencing) : words.queue.forbidden}</p>
    </>
  )
}
