import { plainPath } from './site-paths.ts'

interface Redirect {
  from: string
  to?: string | null | undefined
}

/** The further redirects that a reader passes; `isLoop` when they never arrive. */
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

/** Whether another redirect has this address, with or without a final slash. */
export function isTaken(from: string, others: readonly Redirect[]): boolean {
  return others.some((other) => plainPath(other.from) === plainPath(from))
}
