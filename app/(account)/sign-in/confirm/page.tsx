import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { signInLinkSchema } from '#lib/auth/confirmation.ts'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { isSignInLinkOpen } from '#lib/auth/is-sign-in-link-open.ts'
import { localCallback } from '#lib/auth/callback-url.ts'
import { mayFollowUsedLink } from '#lib/auth/may-follow-used-link.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { findKeptWords } from '#lib/comments/find-kept-words.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { readConfirmation } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import styles from '../../account.module.css'
import { LinkInvalid } from '../link-invalid.tsx'
import { PostingFields } from './posting-fields.tsx'
import { WordsToConfirm } from './words-to-confirm.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

// The page's address contains the link's secret. `same-origin` hides it from other sites; with `no-referrer` browsers
// would also omit the origin by which the server recognises its own form.
export const metadata: Metadata = {
  title: words.confirmSignIn.title,
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * The target of a sign-in link: a page with a button. Opening the page, as mail scanners do, does not use the link
 * up.
 */
export default async function ConfirmSignInPage({ searchParams }: Props) {
  await connection()
  const query = await searchParams
  const link = signInLinkSchema.safeParse(query)
  if (!link.success) return <LinkInvalid callbackUrl={localCallback(query['callbackUrl'])} />
  if (!(await isSignInLinkOpen(link.data, getAuthDeps()))) {
    const returning = { viewer: await getViewer(), ...link.data }
    if (await mayFollowUsedLink(returning, getAuthDeps())) redirect(link.data.callbackUrl)
    return <LinkInvalid callbackUrl={link.data.callbackUrl} />
  }
  const { email, token, callbackUrl } = link.data
  const step = words.confirmSignIn
  const secret = readConfirmation(callbackUrl)?.token ?? null
  const kept = secret === null ? null : await findKeptWords({ email, secret }, getCommentDeps())
  const posts = kept !== null && !kept.isStaff
  return (
    <>
      <h1>{step.title}</h1>
      {query['cookie'] === 'missing' && (
        <p className={controls.fault} role="alert">
          {step.cookieMissing}
        </p>
      )}
      {kept && <WordsToConfirm kept={kept} />}
      <p>{posts ? step.commentLead(email) : step.lead(email)}</p>
      <form method="post" action="/api/auth/confirm">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <PostingFields kept={kept} secret={secret} callbackUrl={callbackUrl} />
        <p>
          <button className={controls.button}>{posts ? step.commentSubmit : step.submit}</button>
        </p>
      </form>
      <p className={styles.note}>{step.notYours}</p>
    </>
  )
}
