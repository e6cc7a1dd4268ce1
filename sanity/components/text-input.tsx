import { Stack, Text } from '@sanity/ui'
import { isArrayOfBlocksInputProps } from 'sanity'
import type { InputProps, OnPasteFn } from 'sanity'
import { countBodyWords, readingMinutes } from '#lib/content/reading-time.ts'
import { countOf } from '../writing/block-previews.ts'
import { pasteHtml } from '../writing/paste/to-portable-text.ts'

/** Inputs of texts: pasting keeps what our texts can have, and the body says how long it is. */
export function TextInput(props: InputProps) {
  if (!isArrayOfBlocksInputProps(props)) return props.renderDefault(props)
  const isBody = props.schemaType.name === 'body'
  const withPaste = { ...props, onPaste: isBody ? pasteIntoBody : pasteIntoShortText }
  const text = props.renderDefault(withPaste)
  if (!isBody) return text
  return (
    <Stack gap={3}>
      {text}
      <Text size={1} muted data-testid="length-of-text">
        {describeLength(props.value ?? [])}
      </Text>
    </Stack>
  )
}

function describeLength(blocks: readonly object[]): string {
  const words = countBodyWords(blocks)
  return words === 0 ? 'No words yet' : `${countOf(words, 'word')} · ${readingMinutes(blocks)} min to read`
}

const pasteIntoBody = createPaste(['normal', 'h2', 'h3', 'blockquote'])
const pasteIntoShortText = createPaste(['normal'])

/** Takes HTML alone: blocks copied in the Studio are whole, and plain text is the editor's own matter. */
function createPaste(styles: readonly string[]): OnPasteFn {
  return ({ event }) => {
    const { clipboardData } = event
    const html = clipboardData.getData('text/html')
    const isOwn = ['application/x-portable-text', 'application/json'].some((type) =>
      clipboardData.types.includes(type),
    )
    if (html === '' || isOwn) return undefined
    const insert = pasteHtml(html, {
      parseHtml: (source) => new DOMParser().parseFromString(source, 'text/html'),
      createKey: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
      origin: globalThis.location.origin,
      styles,
    })
    return insert.length > 0 ? { insert: insert.map((block) => ({ ...block })) } : undefined
  }
}
