import { permanentRedirect, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { cachedFindFormerAddress, cachedFindRedirect } from '#lib/content/cached.ts'
import { isPreviewing } from '#sanity/live.ts'
import { NotFound } from '#app/_components/not-found.tsx'

interface Place {
  /** Of the document that is not there. */
  path: string
  /** What of the address is below the document's, as `/comments`, with its query: it goes along. */
  below?: string
}

/**
 * For an address where nothing lives: leaves for where the editors say it went, else for where what lived here lives
 * now, or is the page that says so. An address that was left may be taken again, and browsers never forget a permanent
 * redirect, so only editors give one.
 */
export async function redirectOrNotFound({ path, below = '' }: Place): Promise<ReactNode> {
  const target = await cachedFindRedirect({ path })
  const movedTo = target ? null : await cachedFindFormerAddress({ path })
  if (movedTo !== null) return redirect(movedTo + below)
  if (!target) return <NotFound isPreview={await isPreviewing()} />
  // What is below a post is below a post alone.
  const to = target.to.startsWith('/post/') ? target.to + below : target.to
  return target.permanent ? permanentRedirect(to) : redirect(to)
}
