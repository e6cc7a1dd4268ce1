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

/** For an address where nothing lives: leaves for where it went, or is the page that says so. */
export async function redirectOrNotFound(place: Place): Promise<ReactNode> {
  await redirectIfMoved(place)
  return <NotFound isPreview={await isPreviewing()} />
}

/**
 * Leaves for where the editors say an address went, else for where what lived there lives now, if it is either. An
 * address that was left may be taken again, and browsers never forget a permanent redirect, so only editors give one.
 */
export async function redirectIfMoved({ path, below = '' }: Place): Promise<void> {
  const target = await cachedFindRedirect({ path })
  const movedTo = target ? null : await cachedFindFormerAddress({ path })
  if (movedTo !== null) redirect(movedTo + below)
  if (!target) return
  // What is below a post is below a post alone.
  const to = target.to.startsWith('/post/') ? target.to + below : target.to
  return target.permanent ? permanentRedirect(to) : redirect(to)
}
