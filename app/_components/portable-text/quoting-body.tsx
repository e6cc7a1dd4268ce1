import type { ComponentProps } from 'react'
import { unlessAway } from '../../_discussion/unless-away.ts'
import { withQuotes } from '../../_lib/with-quotes.ts'
import { Body } from './body.tsx'

/**
 * A body with the comments that it quotes. While these cannot be read it is shown without them, and `data-passing` keeps
 * that page out of the cache: see `app/_cache/cache-handler.ts`.
 */
export async function QuotingBody({ blocks, editable }: ComponentProps<typeof Body>) {
  const quoting = await unlessAway(withQuotes(blocks))
  if (quoting !== 'away') return <Body blocks={quoting} {...(editable && { editable })} />
  return (
    <div data-passing="true">
      <Body blocks={blocks} {...(editable && { editable })} />
    </div>
  )
}
