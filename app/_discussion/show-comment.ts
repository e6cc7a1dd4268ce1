import { untilShown } from './until-shown.ts'

/** The id of the section with the threads. */
export const discussionId = 'discussion'

/** After this, the refreshed page lacks the comment, and its address is loaded. */
const patienceMs = 4_000
/** Shorter if the comment is on another page, though this one may still get it. */
const shortPatienceMs = 600

/** Moves to a new comment: it appears in this page soon, or is on the page at `href`. */
export function showComment(id: string, href: string): void {
  const show = () => {
    const comment = document.getElementById(`comment-${id}`)
    if (!comment) return false
    history.replaceState(history.state, '', `#comment-${id}`)
    comment.focus({ preventScroll: true })
    comment.scrollIntoView({ block: 'nearest' })
    return true
  }
  const leave = () => {
    location.assign(href)
    // Within the same page, `assign` only changes the fragment.
    if (isHere(href)) location.reload()
  }
  // Without a discussion nothing is going to appear.
  const afterMs = isHere(href) ? patienceMs : shortPatienceMs
  if (document.getElementById(discussionId)) untilShown(show, { afterMs, triesMax: 1, otherwise: leave })
  else if (!show()) leave()
}

const isHere = (href: string) => new URL(href, location.href).pathname === location.pathname
