import type { Metadata } from 'next'
import { getViewer } from '#lib/auth/viewer.ts'
import { findKeptState } from '#lib/comments/find-kept-state.ts'
import { findKeptWords } from '#lib/comments/find-kept-words.ts'
import { pendingSecretSchema } from '#lib/comments/input.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '#app/_components/lead-on.tsx'
import controls from '#app/_components/controls.module.css'
import { PostingFields } from '../../sign-in/confirm/posting-fields.tsx'
import { WordsToConfirm } from '../../sign-in/confirm/words-to-confirm.tsx'
import styles from '../../account.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// With `no-referrer` browsers would omit the origin by which the server recognises its own form.
export const metadata: Metadata = {
  title: words.confirmSignIn.title,
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The button that posts kept words, for their signed-in writer. The page itself posts nothing. */
export default async function ToPostPage({ searchParams }: Props) {
  const { token } = await searchParams
  const secret = pendingSecretSchema.safeParse(token)
  const expired = <LeadOn to={routes.commentNotPosted('comments/confirmation-expired', '')} />
  if (!secret.success) return expired
  const viewer = await getViewer()
  const isExpired = (await findKeptState({ secret: secret.data }, getCommentDeps())) === 'expired'
  if (isExpired) return expired
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.confirmComment(secret.data))} label={words.signIn.title} />
  const kept = await findKeptWords({ email: viewer.email, secret: secret.data }, getCommentDeps())
  if (kept === null) return expired
  const step = words.confirmSignIn
  return (
    <>
      <h1>{step.title}</h1>
      <WordsToConfirm kept={kept} />
      {!kept.isStaff && (
        <form method="post" action={routes.confirmCommentForm()}>
          <PostingFields kept={kept} secret={secret.data} callbackUrl={routes.confirmComment(secret.data)} />
          <p>
            <button className={controls.button}>{step.commentSubmit}</button>
          </p>
        </form>
      )}
      <p className={styles.note}>{step.notYours}</p>
    </>
  )
}
