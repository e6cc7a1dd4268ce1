import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depthMax, listLinks, parseComment, safeHref, toPlainText } from '#lib/comments/format.ts'
import type { Block, Inline } from '#lib/comments/format.ts'

/** Every node of a tree, blocks and inlines. */
function walk(nodes: readonly (Block | Inline)[]): (Block | Inline)[] {
  return nodes.flatMap((node) => {
    if ('children' in node) return [node, ...walk(node.children)]
    return node.type === 'list' ? [node, ...node.items.flatMap((item) => walk(item))] : [node]
  })
}

function nesting(blocks: readonly Block[]): number {
  const depths = blocks.map((block) => {
    if (block.type === 'paragraph') return 0
    return 1 + nesting(block.type === 'quote' ? block.children : block.items.flat())
  })
  return Math.max(0, ...depths)
}

const allowed = new Set(['paragraph', 'quote', 'list', 'text', 'code', 'break', 'emphasis', 'strong', 'link'])
const pieces = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://a.example/x.png)',
    '# ',
    '```\n',
  ],
  ...[
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,x)',
    '<javascript:alert(1)>',
  ],
  ...[
    '[x](//evil.example)',
    '[x]',
    '[x]: javascript:alert(1)\n',
    '> ',
    '- ',
    '1. ',
    '*',
    '**',
    '`',
    '\n',
    '\n\n',
  ],
  ...[
    '    ',
    '&#106;avascript:',
    '\\',
    '](',
    '[',
    'words ',
    '<https://a.example>',
    '[x](mailto:a@example.com)',
  ],
]
const sources = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((p) => p.join('')),
)

describe('the Markdown of comments', () => {
  it('never yields a node or an address outside the allowlist', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const blocks = parseComment(source)
        for (const { type } of walk(blocks)) expect(allowed).toContain(type)
        for (const href of listLinks(blocks)) expect(href).toMatch(/^(https?|mailto):/)
        expect(nesting(blocks)).toBeLessThanOrEqual(depthMax)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps tags, images, headings and code blocks as the text that was typed', () => {
    const typed = ['<b onclick="x()">bold</b>', '# Not a heading', '<script>alert(1)</script>']
    for (const source of typed) expect(toPlainText(parseComment(source))).toBe(source)
    expect(walk(parseComment('```js\nx\n```')).some(({ type }) => type === 'list')).toBe(false)
  })

  it('knows paragraphs, emphasis, links, lists, quotes and inline code', () => {
    expect(parseComment('*a* **b** `c`\nd')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'emphasis', children: [{ type: 'text', text: 'a' }] },
          { type: 'text', text: ' ' },
          { type: 'strong', children: [{ type: 'text', text: 'b' }] },
          { type: 'text', text: ' ' },
          { type: 'code', text: 'c' },
          { type: 'break' },
          { type: 'text', text: 'd' },
        ],
      },
    ])
    expect(parseComment('3. x')).toMatchObject([{ type: 'list', start: 3, items: [[{ type: 'paragraph' }]] }])
    expect(parseComment('> x')).toMatchObject([{ type: 'quote', children: [{ type: 'paragraph' }] }])
    expect(listLinks(parseComment('[x](https://a.example/b)'))).toEqual(['https://a.example/b'])
  })

  it('links to absolute http, https and mailto addresses only', () => {
    const refused = [
      'javascript:alert(1)',
      'data:text/html,x',
      '/path',
      '//a.example',
      'vbscript:x',
      'ftp://a.example',
    ]
    for (const address of refused) expect(safeHref(address)).toBeNull()
    expect(safeHref('mailto:a@example.com')).toBe('mailto:a@example.com')
  })

  it.each(['> ', '- ', '1. ', '[', '*', '`', '![', '**a ', '> - '])(
    'parses 5,000 characters of %j in under a second of processor time',
    (piece) => {
      const source = piece.repeat(Math.floor(5_000 / piece.length))
      const before = process.cpuUsage()
      parseComment(source)
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
    },
  )

  it('has a shallow tree for emphasis within emphasis', () => {
    const source = `${'*a '.repeat(800)}${'a* '.repeat(800)}`
    const depth = (nodes: readonly Inline[]): number =>
      Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 0)))
    const [paragraph] = parseComment(source)
    expect(paragraph?.type === 'paragraph' && depth(paragraph.children)).toBeLessThanOrEqual(depthMax + 1)
  })
})
