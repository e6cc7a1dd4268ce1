import { useSyncExternalStore } from 'react'
import type { NewsDto } from '#lib/moderation/dto.ts'
import { minuteMs, secondMs } from '#lib/time.ts'

const intervalMs = 2 * secondMs
/** While the server does not answer, the page asks less and less often. */
const intervalMaxMs = minuteMs

/** The news of the queues, asked for once for all parts of the page, and only while the page is in view. */
let news: NewsDto | null = null
let waitMs = intervalMs
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The latest news; null before the first. */
export function useNews(): NewsDto | null {
  return useSyncExternalStore(
    subscribe,
    () => news,
    () => null,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', onVisibility)
    schedule()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(timer)
    news = null
  }
}

function onVisibility(): void {
  clearTimeout(timer)
  if (document.visibilityState === 'visible') void ask()
}

function schedule(): void {
  clearTimeout(timer)
  if (document.visibilityState === 'visible' && listeners.size > 0) {
    timer = setTimeout(() => void ask(), waitMs)
  }
}

async function ask(): Promise<void> {
  const answer = await fetch('/api/moderation/news', { cache: 'no-store' }).catch(() => null)
  // Signed out, or no moderator any more.
  if (answer?.status === 401 || answer?.status === 403) return
  if (answer?.ok) {
    news = (await answer.json()) as NewsDto
    for (const listener of listeners) listener()
  }
  waitMs = answer?.ok ? intervalMs : Math.min(2 * waitMs, intervalMaxMs)
  schedule()
}
