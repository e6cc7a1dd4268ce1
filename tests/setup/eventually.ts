import { vi } from 'vitest'

/** Waits until a check no longer throws, and gives what it gave. The limit is for a fault, not for a busy machine. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 120_000, interval: 20 })
}
