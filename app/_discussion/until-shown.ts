const patienceMs = 1_000
const triesMax = 5

/**
 * Calls `show` now and after each change of the page, until it returns true. Meanwhile `askAgain` is called once a
 * second, five times at most: the answer to a change may carry a rendering that began before the change, see
 * `lib/expiry/README.md`.
 */
export function untilShown(show: () => boolean, askAgain: () => void): void {
  if (show()) return
  let tries = 0
  const timer = setInterval(() => {
    askAgain()
    tries += 1
    if (tries === triesMax) clearInterval(timer)
  }, patienceMs)
  const observer = new MutationObserver(() => {
    if (!show()) return
    observer.disconnect()
    clearInterval(timer)
  })
  observer.observe(document.body, { childList: true, subtree: true, attributes: true })
}
