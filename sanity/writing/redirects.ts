import { plainPath } from './site-paths.ts'

interface Redirect {
  from: string
  to?: string | null | undefined
}

/** Where a reader arrives in the end, by way of which other redirects; `isLoop` when they never arrive. */
export function followRedirect(
  start: Redirect,
  others: readonly Redirect[],
): { via: string[]; isLoop: boolean } {
  const passed = new Set([plainPath(start.from)])
  const via: string[] = []
  let at = start.to
  while (at?.startsWith('/')) {
    const path = plainPath(at)
    if (passed.has(path)) return { via, isLoop: true }
    passed.add(path)
    const next = others.find(({ from }) => plainPath(from) === path)
    if (!next) break
    via.push(path)
    at = next.to
  }
  return { via, isLoop: false }
}

/** True when another redirect already begins at this address, with or without a slash at its end. */
export function isTaken(from: string, others: readonly Redirect[]): boolean {
  return others.some((other) => plainPath(other.from) === plainPath(from))
}
