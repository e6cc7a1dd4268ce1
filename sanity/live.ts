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
 * Whether this request sees drafts: Next's draft mode is on, the preview pass is valid, and the visitor may still
 * edit. Draft mode alone does not suffice: its cookie has one value per build, for everybody. False while
 * prerendering.
 */
export const isPreviewing = cache(async (): Promise<boolean> => {
  if (!(await draftMode()).isEnabled) return false
  const pass = readCookie((await headers()).get('cookie'), previewCookieName)
  const isLetIn = isPreviewPass(pass, { secret: getEnv().AUTH_SECRET, now: systemClock.now() })
  return isLetIn && (await mayPreview())
})

/**
 * Whether the visitor may see drafts: with the embedded lake, an editor by session. In hosted mode the Studio has a
 * sign-in of its own and vouches for its visitors.
 */
export async function mayPreview(): Promise<boolean> {
  if (getSanityEnv().lakeUrl === undefined) return true
  return canEdit(await getViewer())
}
