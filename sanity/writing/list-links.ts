import type { FieldPath, WrittenBlock } from './post-document.ts'
import { textOf } from './post-document.ts'

export interface WrittenLink {
  href: string
  /** The text of its paragraph. */
  words: string
  path: FieldPath
}

/** All links in a text, including callouts and embeds. */
export function listLinks(blocks: readonly WrittenBlock[], at: FieldPath = ['body']): WrittenLink[] {
  return blocks.flatMap((block) => {
    const path = [...at, { _key: block._key }]
    const marks = (block.markDefs ?? []).filter(({ _type }) => _type === 'link')
    return [
      ...marks.map(({ _key, href = '' }) => ({
        href,
        words: textOf(block),
        path: [...path, 'markDefs', { _key }],
      })),
      ...(block._type === 'embed'
        ? [{ href: block.url ?? '', words: 'Video or link', path: [...path, 'url'] }]
        : []),
      ...(block._type === 'callout' ? listLinks(block.body ?? [], [...path, 'body']) : []),
    ]
  })
}
