import { draftMode, headers } from 'next/headers'
import { cache } from 'react'
import { readCookie } from '#lib/auth/cookies.ts'
import { canEdit } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { isPreviewPass } from '#lib/content/preview-pass.ts'
import { getEnv } from '#lib/env.ts'
import { systemClock } from '#lib/time.ts'
import { getSanityEnv } from './env.ts'

export const previewCookieName = 'io-preview'

/**
 * Whether this request sees drafts: Next's draft mode is on, the pass that came with it holds, and whoever asks may
 * still edit. Next's cookie alone is one value for a whole build, and for all who ever had it. False while prerendering.
 */
export const isPreviewing = cache(async (): Promise<boolean> => {
  if (!(await draftMode()).isEnabled) return false
  const pass = readCookie((await headers()).get('cookie'), previewCookieName)
  const isLetIn = isPreviewPass(pass, { secret: getEnv().AUTH_SECRET, now: systemClock.now() })
  return isLetIn && (await mayPreview())
})

/**
 * Whether drafts are this visitor's business: with the embedded lake an editor's by their session. The hosted service
 * has a sign-in of its own, and the Studio vouches for who comes from there.
 */
export async function mayPreview(): Promise<boolean> {
  if (getSanityEnv().lakeUrl === undefined) return true
  return canEdit(await getViewer())
}
