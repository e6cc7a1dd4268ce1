import { useEffect } from 'react'
import { secondMs } from '#lib/time.ts'

/** Passing by on the way to another comment claims nothing. */
const lookMs = 3 * secondMs
/** A claim holds for a minute. */
const renewMs = 45 * secondMs

/** Tells other moderators, after a moment, which comment is in focus here; null for none. */
export function useClaim(id: string | null): void {
  useEffect(() => {
    if (id === null) return
    const first = setTimeout(() => claim(id), lookMs)
    const renewals = setInterval(() => claim(id), renewMs)
    return () => {
      clearTimeout(first)
      clearInterval(renewals)
    }
  }, [id])
}

/** A claim is a courtesy: without an answer nothing is lost. */
function claim(id: string): void {
  if (document.visibilityState === 'hidden') return
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  }
  fetch('/api/moderation/claim', init).catch(() => undefined)
}
