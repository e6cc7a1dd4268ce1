/** Of the section that holds the threads, on each page that has any. */
export const discussionId = 'discussion'

/** Beyond this the list was not rendered with the new comment, and its address is the way to it. */
const patienceMs = 4_000
/** The same where another page holds it, unless this one turns out to hold it, too. */
const shortPatienceMs = 600

/** Leads to a comment that was just posted: it is on its way into this page, or `href` names the page that it is on. */
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
    // To this very page it was a step to a fragment only.
    if (isHere(href)) location.reload()
  }
  if (show()) return
  if (!document.getElementById(discussionId)) {
    leave()
    return
  }
  const timer = setTimeout(leave, isHere(href) ? patienceMs : shortPatienceMs)
  const observer = new MutationObserver(() => {
    if (!show()) return
    observer.disconnect()
    clearTimeout(timer)
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

const isHere = (href: string) => new URL(href, location.href).pathname === location.pathname
