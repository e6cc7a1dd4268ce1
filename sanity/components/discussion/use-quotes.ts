import { useCallback, useEffect, useState } from 'react'
import type { QuoteDto } from '#lib/moderation/quotes/dto.ts'
import { listQuotesOf } from '#lib/moderation/site-client.ts'

export interface LoadedQuotes {
  /** By the comment's id; null while they are loading, or cannot be loaded. */
  quotes: ReadonlyMap<string, QuoteDto> | null
  isAway: boolean
  reload: () => Promise<void>
}

/**
 * Whether articles may quote comments. It is loaded again when the window gets the focus: a writer may have answered
 * meanwhile.
 */
export function useQuotes(ids: readonly string[]): LoadedQuotes {
  const [quotes, setQuotes] = useState<LoadedQuotes['quotes']>(null)
  const [isAway, setIsAway] = useState(false)
  const asked = ids.join(',')

  const reload = useCallback(async () => {
    try {
      const found = await listQuotesOf(asked === '' ? [] : asked.split(','))
      setQuotes(new Map(found.map((quote) => [quote.commentId, quote])))
      setIsAway(false)
    } catch {
      setIsAway(true)
    }
  }, [asked])

  useEffect(() => {
    const again = () => void reload()
    again()
    globalThis.addEventListener('focus', again)
    return () => {
      globalThis.removeEventListener('focus', again)
    }
  }, [reload])

  return { quotes, isAway, reload }
}
