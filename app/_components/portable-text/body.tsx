import { PortableText } from '@portabletext/react'
import type { PortableTextBlock, PortableTextReactComponents } from '@portabletext/react'
import type { ComponentType } from 'react'
import { noEdit } from '../edit.ts'
import type { Edit, Editable, EditAttributes } from '../edit.ts'
import { Callout } from './callout.tsx'
import { Comparison } from './comparison.tsx'
import { Embed } from './embed.tsx'
import { Figure } from './figure.tsx'
import { Heading } from './heading.tsx'
import { KeyTakeaways } from './key-takeaways.tsx'
import { listHeadings } from './list-headings.ts'
import { Quote } from './quote.tsx'
import { ReaderQuote } from './reader-quote.tsx'
import { textMarks } from './short-text.tsx'
import styles from './body.module.css'

/** One file for each block type. A type missing here is left out of pages, and a test fails. */
export const blockComponents = {
  callout: Callout,
  quote: Quote,
  readerQuote: ReaderQuote,
  figure: Figure,
  comparison: Comparison,
  keyTakeaways: KeyTakeaways,
  embed: Embed,
} satisfies PortableTextReactComponents['types']

type MarkBlock = (block: { _key?: string | undefined }) => EditAttributes

function makeComponents(
  blocks: PortableTextBlock[],
  mark: MarkBlock | null,
): Partial<PortableTextReactComponents> {
  const headings = new Map(listHeadings(blocks).map((heading) => [heading.key, heading]))
  const headingOf = ({ _key }: PortableTextBlock) => (_key === undefined ? undefined : headings.get(_key))
  const markOf = (block: PortableTextBlock) => mark?.(block) ?? {}
  return {
    types: mark ? markedTypes(mark) : blockComponents,
    marks: textMarks,
    block: {
      normal: ({ value, children }) => <p {...markOf(value)}>{children}</p>,
      h2: ({ value, children }) => (
        <Heading as="h2" heading={headingOf(value)} marks={markOf(value)}>
          {children}
        </Heading>
      ),
      h3: ({ value, children }) => (
        <Heading as="h3" heading={headingOf(value)} marks={markOf(value)}>
          {children}
        </Heading>
      ),
      blockquote: ({ value, children }) => (
        <blockquote className={styles.blockquote} {...markOf(value)}>
          {children}
        </blockquote>
      ),
    },
    listItem: ({ value, children }) => <li {...markOf(value)}>{children}</li>,
  }
}

/** The custom blocks, each in a marked box. */
function markedTypes(mark: MarkBlock): PortableTextReactComponents['types'] {
  const marked = Object.entries(blockComponents).map(([type, Block]) => {
    // `Object.entries` loses which value type belongs to which block.
    const View = Block as ComponentType<{ value: { _key?: string } }>
    const Marked = (props: { value: { _key?: string } }) => (
      <div {...mark(props.value)}>
        <View {...props} />
      </div>
    )
    return [type, Marked]
  })
  return Object.fromEntries(marked) as PortableTextReactComponents['types']
}

interface BodyProps {
  blocks: PortableTextBlock[]
  /** For previews: the document of the text, and the marker. */
  editable?: { of: Omit<Editable, 'path'>; edit: Edit }
}

/** The text of a post or page. */
export function Body({ blocks, editable }: BodyProps) {
  const mark: MarkBlock | null =
    editable && editable.edit !== noEdit
      ? ({ _key = '' }) => editable.edit({ ...editable.of, path: `body[_key=="${_key}"]` })
      : null
  return (
    <div className={styles.body}>
      <PortableText value={blocks} components={makeComponents(blocks, mark)} onMissingComponent={false} />
    </div>
  )
}
