/** After these events the reader decides what is in view. */
const readerActs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Keeps the target of the address in view until the reader acts. Parts above it change size when the viewer is known,
 * and not every browser compensates. Returns a function that stops this.
 */
export function holdTarget(): () => void {
  const ended = new AbortController()
  // Before `load` the browser itself scrolls to the target.
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
