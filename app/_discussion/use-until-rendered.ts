import { useRouter } from 'next/navigation'
import { discussionId } from './show-comment.ts'
import { untilShown } from './until-shown.ts'

/**
 * Waits until the page shows a change, and asks for the page again meanwhile: the answer to a change may carry a
 * rendering that began before it, see `lib/expiry/README.md`.
 */
export function useUntilRendered(): (show: () => boolean) => void {
  const router = useRouter()
  return (show) => {
    untilShown(show, { afterMs: 1_000, triesMax: 5, otherwise: () => router.refresh() })
  }
}

/** The version of a comment that the page shows; infinite for one that the page does not show. */
export function shownVersion(id: string): number {
  return Number(document.getElementById(`comment-${id}`)?.dataset['version'] ?? Infinity)
}

/** Moves the focus from a deleted comment to its placeholder or to the discussion; false while the comment is shown. */
export function leadOn(id: string): boolean {
  const article = document.getElementById(`comment-${id}`)
  // A placeholder has no version.
  if (article?.dataset['version'] !== undefined) return false
  const place = article ?? document.getElementById(discussionId)
  place?.focus({ preventScroll: true })
  return true
}
