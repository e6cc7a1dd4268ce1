/** After one of these the reader decides what is in view. */
const readerActs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Keeps the part of the page that the address names in view until the reader acts. Parts above it grow or shrink once
 * the page knows who reads, and not every browser keeps what is below in its place. Returns what ends it.
 */
export function holdTarget(): () => void {
  const ended = new AbortController()
  // Until then the browser itself scrolls to the part.
  if (document.readyState === 'complete') hold(ended)
  else globalThis.addEventListener('load', () => hold(ended), { once: true, signal: ended.signal })
  return () => {
    ended.abort()
  }
}

function hold(ended: AbortController): void {
  const target = document.querySelector(':target')
  if (!target || !isInView(target)) return
  const layout = new ResizeObserver(() => target.scrollIntoView({ block: 'nearest' }))
  layout.observe(document.body)
  ended.signal.addEventListener('abort', () => layout.disconnect())
  for (const act of readerActs) {
    globalThis.addEventListener(act, () => ended.abort(), { passive: true, signal: ended.signal })
  }
}

function isInView(target: Element): boolean {
  const { top, bottom } = target.getBoundingClientRect()
  return bottom > 0 && top < globalThis.innerHeight
}
