import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { minuteMs, secondMs } from '#lib/time.ts'

/** With fewer open rows than this the next ones are fetched, before a quick moderator is through. */
const openMin = 20
/** A page in the background for longer than this is listed again once it is looked at. */
const staleMs = minuteMs

/** Lists the page again when its rows run out, after a while in the background, and by `refill`. */
export function useRefill({ openCount, hasMore }: { openCount: number; hasMore: boolean }) {
  const router = useRouter()
  const [isLoading, startTransition] = useTransition()
  const askedAt = useRef(0)
  const isShort = hasMore && openCount < openMin && !isLoading
  useEffect(() => {
    if (!isShort) return
    // A decision on its way may still count among the rows of the answer, so the next try waits a moment.
    const waitMs = askedAt.current + secondMs - Date.now()
    const timer = setTimeout(
      () => {
        askedAt.current = Date.now()
        startTransition(() => router.refresh())
      },
      Math.max(0, waitMs),
    )
    return () => {
      clearTimeout(timer)
    }
  }, [isShort, router])
  useEffect(() => {
    let hiddenAt = Date.now()
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now()
      else if (Date.now() - hiddenAt > staleMs) router.refresh()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [router])
  return { isLoading, refill: () => startTransition(() => router.refresh()) }
}
