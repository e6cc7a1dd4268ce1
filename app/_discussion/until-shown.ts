interface Waiting {
  /** Time between calls of `otherwise`. */
  afterMs: number
  triesMax: number
  otherwise: () => void
}

/**
 * Calls `show` now and after each change of the page, until it returns true. Meanwhile `otherwise` is called after each
 * `afterMs`, `triesMax` times at most.
 */
export function untilShown(show: () => boolean, { afterMs, triesMax, otherwise }: Waiting): void {
  if (show()) return
  let tries = 0
  const timer = setInterval(() => {
    tries += 1
    if (tries === triesMax) clearInterval(timer)
    otherwise()
  }, afterMs)
  const observer = new MutationObserver(() => {
    if (!show()) return
    observer.disconnect()
    clearInterval(timer)
  })
  observer.observe(document.body, { childList: true, subtree: true, attributes: true })
}
