import { Card, Stack, Text } from '@sanity/ui'
import type { BlockProps } from 'sanity'
import * as words from '#lib/words/en.ts'
import { useQuotes } from './use-quotes.ts'

/** The blocks of a text: beside a quoted comment stand its words, which the document does not have. */
export function TextBlock(props: BlockProps) {
  const block = props.renderDefault(props)
  if (props.schemaType.name !== 'readerQuote') return block
  const { commentId } = props.value as { commentId?: string }
  return (
    <Stack gap={1}>
      {block}
      {commentId !== undefined && <QuotedComment id={commentId} />}
    </Stack>
  )
}

function QuotedComment({ id }: { id: string }) {
  const { quotes, isAway } = useQuotes([id])
  const { loading, unavailable, hidden } = words.quotePane
  if (isAway) return <Note text={unavailable} tone="caution" />
  if (!quotes) return <Note text={loading} tone="transparent" />
  const quote = quotes.get(id)
  if (!quote || quote.body === null) return <Note text={hidden.gone} tone="caution" />
  return (
    <Stack gap={1}>
      <Card padding={3} radius={2} border>
        <Stack gap={3}>
          <Text size={1} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            <span dir="auto">{quote.body}</span>
          </Text>
          <Text size={1} muted>
            <bdi>{quote.author ?? words.queue.nameless}</bdi>
          </Text>
        </Stack>
      </Card>
      {quote.state !== 'agreed' && <Note text={hidden.notAgreed} tone="caution" />}
    </Stack>
  )
}

function Note({ text, tone }: { text: string; tone: 'caution' | 'transparent' }) {
  return (
    <Card padding={3} radius={2} tone={tone} data-testid="quote-note">
      <Text size={1}>{text}</Text>
    </Card>
  )
}
