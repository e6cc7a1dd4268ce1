import { permanentRedirect, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { cachedFindFormerAddress, cachedFindRedirect } from '#lib/content/cached.ts'
import { isPreviewing } from '#sanity/live.ts'
import { NotFound } from '#app/_components/not-found.tsx'

interface Place {
  /** The path of the missing document. */
  path: string
  /** The rest of the address below the document's, such as `/comments`, with its query; a redirect keeps it. */
  below?: string
}

/** Handles an address without a document: redirects to its new address, or renders "not found". */
export async function redirectOrNotFound(place: Place): Promise<ReactNode> {
  await redirectIfMoved(place)
  return <NotFound isPreview={await isPreviewing()} />
}

/**
 * Redirects a moved address: to the target that the editors set, else to the document's new address. Only editors
 * make permanent redirects: browsers never forget one, and an old address may be used again.
 */
export async function redirectIfMoved({ path, below = '' }: Place): Promise<void> {
  const target = await cachedFindRedirect({ path })
  const movedTo = target ? null : await cachedFindFormerAddress({ path })
  if (movedTo !== null) redirect(movedTo + below)
  if (!target) return
  // Only posts have pages below them.
  const to = target.to.startsWith('/post/') ? target.to + below : target.to
  return target.permanent ? permanentRedirect(to) : redirect(to)
}
