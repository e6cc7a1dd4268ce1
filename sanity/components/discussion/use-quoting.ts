import { useToast } from '@sanity/ui/toast'
import { insert, PatchEvent, setIfMissing } from 'sanity'
import { useDocumentPane } from 'sanity/structure'
import type { QuoteDto } from '#lib/moderation/quotes/dto.ts'
import * as words from '#lib/words/en.ts'
import { asSiteFault, askToQuoteOn } from '#lib/moderation/site-client.ts'
import type { WrittenDocument } from '../../writing/post-document.ts'
import { listQuotedIds } from '../../writing/reader-quotes.ts'
import { useQuotes } from './use-quotes.ts'

/** What can be done to quote a comment in the article. */
export interface Quoting {
  /** Null while it is loading, or cannot be loaded. */
  quote: QuoteDto | null
  isInserted: boolean
  ask: () => void
  insert: () => void
}

/** Quotes of the comments with these ids in the article whose form is open. */
export function useQuoting(ids: readonly string[]): (commentId: string) => Quoting {
  const toast = useToast()
  const { value, onChange } = useDocumentPane()
  const { quotes, reload } = useQuotes(ids)
  const inserted = listQuotedIds(value as WrittenDocument)
  const ask = async (commentId: string) => {
    await askToQuoteOn(commentId).then(
      () => toast.push({ status: 'success', title: words.quotePane.askedNow }),
      (error: unknown) => toast.push({ status: 'error', title: asSiteFault(error).message }),
    )
    await reload()
  }
  const append = (commentId: string) => {
    const block = { _type: 'readerQuote', _key: crypto.randomUUID().slice(0, 12), commentId }
    onChange(PatchEvent.from([setIfMissing([], ['body']), insert([block], 'after', ['body', -1])]))
    toast.push({ status: 'success', title: words.quotePane.inserted })
  }
  return (commentId) => ({
    quote: quotes?.get(commentId) ?? null,
    isInserted: inserted.includes(commentId),
    ask: () => void ask(commentId),
    insert: () => append(commentId),
  })
}
