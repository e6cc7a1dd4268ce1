import { Fragment } from 'react'
import { parseComment } from '#lib/comments/format.ts'
import type { Block, Inline } from '#lib/comments/format.ts'

/** The words of a comment: Markdown → tree → elements. No HTML is made or stored on the way. */
export function CommentBody({ source }: { source: string }) {
  return <Blocks blocks={parseComment(source)} />
}

// A tree that never changes once rendered, so its places are its keys.
function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => <BlockView key={place} block={block} />)
}

function BlockView({ block }: { block: Block }) {
  if (block.type === 'paragraph') {
    return (
      <p>
        <Inlines inlines={block.children} />
      </p>
    )
  }
  if (block.type === 'quote') {
    return (
      <blockquote>
        <Blocks blocks={block.children} />
      </blockquote>
    )
  }
  const items = block.items.map((item, place) => (
    <li key={place}>
      <Blocks blocks={item} />
    </li>
  ))
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, place) => (
    <Fragment key={place}>
      <InlineView inline={inline} />
    </Fragment>
  ))
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'link':
      return (
        <a href={inline.href} rel="ugc nofollow noopener">
          <Inlines inlines={inline.children} />
        </a>
      )
  }
}
