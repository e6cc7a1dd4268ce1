import { Button, Flex, Text } from '@sanity/ui'
import type { QuoteDto } from '#lib/moderation/quotes/dto.ts'
import { mayAsk } from '#lib/moderation/quotes/quote.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { siteZone } from '../../writing/site-zone.ts'
import type { Quoting } from './use-quoting.ts'

/** Whether the article may quote a comment, and the next step. */
export function QuoteActions({ quoting }: { quoting: Quoting }) {
  const { quote, isInserted, ask, insert } = quoting
  if (!quote) return null
  const { state } = quote
  const told = isInserted && state === 'agreed' ? words.quotePane.isInserted : nameState(quote)
  return (
    <Flex gap={3} wrap="wrap" align="center">
      {told !== null && (
        <Text size={1} muted>
          {told}
        </Text>
      )}
      {mayAsk(state) && (
        <Action text={state === 'none' ? words.quotePane.ask : words.quotePane.askAgain} onClick={ask} />
      )}
      {state === 'agreed' && !isInserted && <Action text={words.quotePane.insert} onClick={insert} />}
    </Flex>
  )
}

function Action({ text, onClick }: { text: string; onClick: () => void }) {
  return <Button mode="ghost" padding={2} fontSize={1} text={text} onClick={onClick} />
}

function nameState({ state, since }: QuoteDto): string | null {
  return (
    words.quotePane.states[state]?.(since === null ? '' : nameMoment(new Date(since), siteZone())) ?? null
  )
}
