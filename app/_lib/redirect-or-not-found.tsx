import { permanentRedirect, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { cachedFindRedirect } from '#lib/content/cached.ts'
import { NotFound } from '../_components/not-found.tsx'

/** For an address where nothing lives: leaves for where the editors say it went, or is the page that says so. */
export async function redirectOrNotFound(path: string): Promise<ReactNode> {
  const target = await cachedFindRedirect({ path })
  if (!target) return <NotFound />
  return target.permanent ? permanentRedirect(target.to) : redirect(target.to)
}
