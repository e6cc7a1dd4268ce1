/**
 * Of what the address names and the reader sees: returns what brings it back into view. Parts above it grow or shrink
 * for who is signed in, and not every browser keeps what is below in its place.
 */
export function rememberTarget(): () => void {
  const target = document.querySelector(':target')
  if (!target) return () => undefined
  const { top, bottom } = target.getBoundingClientRect()
  const isInView = bottom > 0 && top < globalThis.innerHeight
  return () => {
    if (isInView) target.scrollIntoView({ block: 'nearest' })
  }
}
