import { PortableText } from '@portabletext/react'
import type { PortableTextBlock, PortableTextReactComponents } from '@portabletext/react'
import { TextLink } from './text-link.tsx'

export const textMarks: PortableTextReactComponents['marks'] = {
  link: ({ value, children }) => (
    <TextLink href={(value as { href?: string } | undefined)?.href}>{children}</TextLink>
  ),
}

/** A text of paragraphs with marks and links, such as a biography, without headings or custom blocks. */
export function ShortText({ value }: { value: PortableTextBlock[] }) {
  return <PortableText value={value} components={{ marks: textMarks }} onMissingComponent={false} />
}
