import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { cachedFindRedirect } from '#lib/content/cached.ts'

/** For an address where nothing lives: to where the editors say it went, or the page that says it is not here. */
export async function leaveForRedirect(path: string): Promise<never> {
  const target = await cachedFindRedirect({ path })
  if (!target) notFound()
  if (target.permanent) permanentRedirect(target.to)
  redirect(target.to)
}
