import { foldBlocks } from '#lib/comments/fold.ts'
import { parseComment } from '#lib/comments/format.ts'
import type { Block, Inline } from '#lib/comments/format.ts'
import { beginningLength } from '#lib/comments/page-budget.ts'
import { cutAt } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import styles from './comment-body.module.css'

/** The text of a comment: Markdown becomes a tree, the tree becomes elements, and never HTML. */
export function CommentBody({ source }: { source: string }) {
  const { shown, folded } = foldBlocks(parseComment(source))
  return (
    <div className={styles.words}>
      <Blocks blocks={shown} />
      {folded.length > 0 && (
        <details className={styles.folded}>
          <summary>
            <span>{words.discussion.unfold}</span>
            <span>{words.discussion.fold}</span>
          </summary>
          <Blocks blocks={folded} />
        </details>
      )}
    </div>
  )
}

/** The beginning of a comment on a page without room for all of it, with a link to the whole. */
export function CommentBeginning({ source, href }: { source: string; href: string }) {
  return (
    <div className={styles.words}>
      <p className={styles.typed} dir="auto">
        {cutAt(source, beginningLength)[0].trimEnd()} …
      </p>
      <a className={styles.whole} href={href}>
        {words.discussion.whole}
      </a>
    </div>
  )
}

/** Each block has its own direction; the style sheet sets it within quotes and lists. */
function Blocks({ blocks, isNested = false }: { blocks: readonly Block[]; isNested?: boolean }) {
  const dir = isNested ? undefined : 'auto'
  // The tree never changes, so positions can be keys.
  return blocks.map((block, place) => <BlockView key={place} block={block} dir={dir} />)
}

function BlockView({ block, dir }: { block: Block; dir: 'auto' | undefined }) {
  switch (block.type) {
    case 'paragraph':
      return <p dir={dir}>{block.children.map(inlineView)}</p>
    case 'quote':
      return (
        <blockquote dir={dir}>
          <Blocks blocks={block.children} isNested />
        </blockquote>
      )
    case 'list':
      return <ListView block={block} dir={dir} />
    case 'code':
      return (
        <pre dir={dir}>
          <code>{block.text}</code>
        </pre>
      )
    case 'typed':
      return (
        <p className={styles.typed} dir={dir}>
          {block.text}
        </p>
      )
  }
}

function ListView({ block, dir }: { block: Block & { type: 'list' }; dir: 'auto' | undefined }) {
  const { numbers } = block
  const items = block.items.map((item, place) => (
    <li key={place} value={numbers?.[place]}>
      <Blocks blocks={item} isNested />
    </li>
  ))
  return numbers === null ? <ul dir={dir}>{items}</ul> : <ol dir={dir}>{items}</ol>
}

function inlineView(inline: Inline, place: number) {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'code':
      return <code key={place}>{inline.text}</code>
    case 'break':
      return <br key={place} />
    case 'emphasis':
      return <em key={place}>{inline.children.map(inlineView)}</em>
    case 'strong':
      return <strong key={place}>{inline.children.map(inlineView)}</strong>
    case 'link':
      return (
        <a key={place} href={inline.href} rel="ugc nofollow noopener">
          {inline.children.map(inlineView)}
        </a>
      )
  }
}
