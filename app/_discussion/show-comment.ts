import { routes } from '#lib/routes.ts'

/** Of the section that holds the threads, on each page that has any. */
export const discussionId = 'discussion'

/** Beyond this the list was not drawn anew, and the comment's own address is the way to it. */
const patienceMs = 4_000

/** Leads to a comment that was just posted: the list that holds it is on its way, or stands on another page. */
export function showComment(slug: string, id: string): void {
  const show = () => {
    const comment = document.getElementById(`comment-${id}`)
    if (!comment) return false
    history.replaceState(history.state, '', `#comment-${id}`)
    comment.focus({ preventScroll: true })
    comment.scrollIntoView({ block: 'nearest' })
    return true
  }
  const leave = () => {
    location.assign(routes.comment(slug, id))
  }
  if (show()) return
  if (!document.getElementById(discussionId)) {
    leave()
    return
  }
  const timer = setTimeout(leave, patienceMs)
  const observer = new MutationObserver(() => {
    if (!show()) return
    observer.disconnect()
    clearTimeout(timer)
  })
  observer.observe(document.body, { childList: true, subtree: true })
}
