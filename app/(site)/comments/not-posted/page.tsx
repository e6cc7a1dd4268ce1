import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import { getViewer } from '#lib/auth/viewer.ts'
import { findKeptWords } from '#lib/comments/find-kept-words.ts'
import { pendingSecretSchema } from '#lib/comments/input.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { nameSilencing } from '#lib/standing/standing.ts'
import type { ErrorCode } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { MessagePage } from '#app/_components/message-page.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.notPosted.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Why a confirmed comment was not posted, and its text while it is kept. */
export default async function NotPostedPage({ searchParams }: Props) {
  const { code, token } = await searchParams
  const kept = await readKeptWords(token)
  return (
    <MessagePage title={words.notPosted.title}>
      <p>{(code === 'auth/suspended' && (await readSuspension())) || faultInWords(code)}</p>
      {code === 'auth/suspended' && (
        <p>
          <a href={routes.account()}>{words.account.title}</a>
        </p>
      )}
      {kept && (
        <div className={controls.field}>
          <label htmlFor="kept-words">{words.notPosted.words}</label>
          <textarea id="kept-words" readOnly rows={10} defaultValue={kept.body} />
        </div>
      )}
      <p>
        {kept?.slug ? (
          <a href={routes.discussion(kept.slug)}>{words.notPosted.toArticle}</a>
        ) : (
          <a href={routes.home()}>{words.notPosted.home}</a>
        )}
      </p>
    </MessagePage>
  )
}

/** Until when the reader may not write, and why; null for somebody who may. */
async function readSuspension(): Promise<string | null> {
  // The page must also work while the database is away.
  try {
    const viewer = await getViewer()
    return viewer.kind === 'signed-in' && viewer.silencing ? nameSilencing(viewer.silencing) : null
  } catch (error) {
    unstable_rethrow(error)
    return null
  }
}

async function readKeptWords(token: unknown) {
  const secret = pendingSecretSchema.safeParse(token)
  if (!secret.success) return null
  // The page must also work while the database is away.
  try {
    const viewer = await getViewer()
    if (viewer.kind === 'anonymous') return null
    return await findKeptWords({ email: viewer.email, secret: secret.data }, getCommentDeps())
  } catch (error) {
    unstable_rethrow(error)
    return null
  }
}

function faultInWords(code: unknown): string {
  const isKnown = typeof code === 'string' && Object.hasOwn(words.errors, code)
  return words.errors[isKnown ? (code as ErrorCode) : 'request/unavailable']
}
