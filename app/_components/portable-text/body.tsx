import { PortableText } from '@portabletext/react'
import type { PortableTextBlock, PortableTextReactComponents } from '@portabletext/react'
import { Callout } from './callout.tsx'
import { Comparison } from './comparison.tsx'
import { Embed } from './embed.tsx'
import { Figure } from './figure.tsx'
import { Heading } from './heading.tsx'
import { KeyTakeaways } from './key-takeaways.tsx'
import { listHeadings } from './list-headings.ts'
import { Quote } from './quote.tsx'
import { textMarks } from './short-text.tsx'
import styles from './body.module.css'

/** One file a block; what is missing here is left out of the page, and a test says so. */
export const blockComponents = {
  callout: Callout,
  quote: Quote,
  figure: Figure,
  comparison: Comparison,
  keyTakeaways: KeyTakeaways,
  embed: Embed,
} satisfies PortableTextReactComponents['types']

function makeComponents(blocks: PortableTextBlock[]): Partial<PortableTextReactComponents> {
  const headings = new Map(listHeadings(blocks).map((heading) => [heading.key, heading]))
  const headingOf = ({ _key }: PortableTextBlock) => (_key === undefined ? undefined : headings.get(_key))
  return {
    types: blockComponents,
    marks: textMarks,
    block: {
      h2: ({ value, children }) => (
        <Heading as="h2" heading={headingOf(value)}>
          {children}
        </Heading>
      ),
      h3: ({ value, children }) => (
        <Heading as="h3" heading={headingOf(value)}>
          {children}
        </Heading>
      ),
      blockquote: ({ children }) => <blockquote className={styles.blockquote}>{children}</blockquote>,
    },
  }
}

/** A text from the CMS: an article's or a page's. */
export function Body({ blocks }: { blocks: PortableTextBlock[] }) {
  return (
    <div className={styles.body}>
      <PortableText value={blocks} components={makeComponents(blocks)} onMissingComponent={false} />
    </div>
  )
}
