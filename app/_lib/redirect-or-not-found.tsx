import { permanentRedirect, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { cachedFindFormerAddress, cachedFindRedirect } from '#lib/content/cached.ts'
import { isPreviewing } from '#sanity/live.ts'
import { NotFound } from '../_components/not-found.tsx'

/**
 * For an address where nothing lives: leaves for where the editors say it went, else for where what lived here lives
 * now, or is the page that says so. An address that was left may be taken again, and browsers never forget a permanent
 * redirect, so only editors give one.
 */
export async function redirectOrNotFound(path: string): Promise<ReactNode> {
  const target = await cachedFindRedirect({ path })
  const movedTo = target ? null : await cachedFindFormerAddress({ path })
  if (movedTo !== null) return redirect(movedTo)
  if (!target) return <NotFound isPreview={await isPreviewing()} />
  return target.permanent ? permanentRedirect(target.to) : redirect(target.to)
}
