import { Stack, Text } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useMemo } from 'react'
import { isArrayOfBlocksInputProps, isStringInputProps } from 'sanity'
import type { InputProps, OnPasteFn, PortableTextInputProps } from 'sanity'
import { countBodyWords, readingMinutes } from '#lib/content/reading-time.ts'
import { countOf } from '../writing/block-previews.ts'
import { describeLeftBehind, findLeftBehind } from '../writing/paste/left-behind.ts'
import { pasteHtml } from '../writing/paste/to-portable-text.ts'
import { TextGuard } from './text-guard.tsx'
import { TimeZoneInput } from './time-zone-input.tsx'

/** The site's own inputs, for texts and the time zone; all others are the Studio's. */
export function TextInput(props: InputProps) {
  if (isStringInputProps(props) && props.schemaType.name === 'timeZone') return <TimeZoneInput {...props} />
  if (!isArrayOfBlocksInputProps(props)) return props.renderDefault(props)
  return <BlocksInput input={props as object as BlocksInputProps} />
}

/** The props in use: the Studio's own type has optional ones that do not compile here. */
type BlocksInputProps = Omit<PortableTextInputProps, 'renderDefault'> & {
  renderDefault: (props: object) => React.JSX.Element
}

/** Pasting keeps supported formats and names what it left out. The body also shows its length. */
function BlocksInput({ input }: { input: BlocksInputProps }) {
  const toast = useToast()
  const isBody = input.schemaType.name === 'body'
  const onPaste = useMemo(() => {
    const say: Say = (words) => toast.push({ status: 'warning', closable: true, duration: 15_000, ...words })
    return createPaste({ styles: isBody ? bodyStyles : shortTextStyles, say })
  }, [toast, isBody])
  const text = <TextGuard input={input}>{input.renderDefault({ ...input, onPaste })}</TextGuard>
  if (!isBody) return text
  return (
    <Stack gap={3}>
      {text}
      <Text size={1} muted data-testid="length-of-text">
        {describeLength(input.value ?? [])}
      </Text>
    </Stack>
  )
}

function describeLength(blocks: readonly object[]): string {
  const words = countBodyWords(blocks)
  return words === 0 ? 'No words yet' : `${countOf(words, 'word')} · ${readingMinutes(blocks)} min to read`
}

const bodyStyles = ['normal', 'h2', 'h3', 'blockquote']
const shortTextStyles = ['normal']

type Say = (words: { title: string; description: string }) => void

/** Handles HTML only: the editor itself pastes plain text and blocks copied in the Studio. */
function createPaste({ styles, say }: { styles: readonly string[]; say: Say }): OnPasteFn {
  return ({ event }) => {
    const { clipboardData } = event
    const html = clipboardData.getData('text/html')
    const isOwn = ['application/x-portable-text', 'application/json'].some((type) =>
      clipboardData.types.includes(type),
    )
    if (html === '' || isOwn) return undefined
    const parseHtml = (source: string) => new DOMParser().parseFromString(source, 'text/html')
    const left = describeLeftBehind(findLeftBehind(parseHtml(html).body))
    if (left) say(left)
    const insert = pasteHtml(html, {
      parseHtml,
      createKey: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
      origin: globalThis.location.origin,
      styles,
    })
    return insert.length > 0 ? { insert: insert.map((block) => ({ ...block })) } : undefined
  }
}
