import { cookies, draftMode } from 'next/headers'
import { isSecure } from '#lib/auth/cookies.ts'
import { makePreviewPass } from '#lib/content/preview-pass.ts'
import { getEnv } from '#lib/env.ts'
import { secondMs, systemClock } from '#lib/time.ts'
import { previewCookieName } from '#sanity/live.ts'

/** Next's cookie: with it, a page is rendered for this request alone and never cached. */
const bypassName = '__prerender_bypass'

/** Sets both cookies of the preview: Next's, and the pass that `isPreviewing` checks. */
export async function letIn({ forMs }: { forMs: number }): Promise<void> {
  const { SITE_URL, AUTH_SECRET } = getEnv()
  const draft = await draftMode()
  draft.enable()
  const store = await cookies()
  // Next sets its cookie for frames on other sites; the Studio is on this one.
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: isSecure(SITE_URL),
    maxAge: forMs / secondMs,
  }
  store.set(bypassName, store.get(bypassName)?.value ?? '', options)
  store.set(previewCookieName, makePreviewPass({ secret: AUTH_SECRET, now: systemClock.now() }), options)
}

export async function letOut(): Promise<void> {
  const store = await cookies()
  store.delete(bypassName)
  store.delete(previewCookieName)
}
