import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depthMax, listLinks, parseComment, safeHref, toPlainText } from '#lib/comments/format.ts'
import type { Block, Inline } from '#lib/comments/format.ts'
import { walk } from './walk.ts'

function nesting(blocks: readonly Block[]): number {
  const depths = blocks.map((block) => {
    if (block.type === 'quote') return 1 + nesting(block.children)
    return block.type === 'list' ? 1 + nesting(block.items.flat()) : 0
  })
  return Math.max(0, ...depths)
}

const allowed = new Set('paragraph quote list code typed text break emphasis strong link'.split(' '))
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
  it('never gives a node or address outside the allowlist', () => {
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

  it('has paragraphs, emphasis, links, lists, quotes and inline code', () => {
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
    expect(parseComment('3. x')).toMatchObject([
      { type: 'list', numbers: [3], items: [[{ type: 'paragraph' }]] },
    ])
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

  it('has a shallow tree for emphasis within emphasis', () => {
    const source = `${'*a '.repeat(200)}${'a* '.repeat(200)}`
    const depth = (nodes: readonly Inline[]): number =>
      Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 0)))
    const [paragraph] = parseComment(source)
    expect(paragraph?.type === 'paragraph' && depth(paragraph.children)).toBe(depthMax)
  })
})

describe('a fence', () => {
  it('keeps its lines unchanged', () => {
    const text = 'first\n  *second*\n\nthird'
    expect(parseComment(`\`\`\`\n${text}\n\`\`\``)).toEqual([{ type: 'code', text }])
  })

  it('hides no text in its first line', () => {
    expect(parseComment('```buy at our shop\nx')).toEqual([{ type: 'code', text: 'buy at our shop\nx' }])
  })
})

describe('the numbers of a list', () => {
  const numbersOf = (source: string) =>
    parseComment(source).map((block) => 'numbers' in block && block.numbers)

  it('are the typed ones if they rise', () => {
    expect(numbersOf('2. b\n4. d')).toEqual([[2, 4]])
    expect(numbersOf('1. a\n1. b\n1. c')).toEqual([[1, 2, 3]])
  })
})

describe('an address', () => {
  const linked = (source: string) => {
    const blocks = parseComment(source)
    return { hrefs: listLinks(blocks), text: toPlainText(blocks) }
  }

  it.each([
    ['https://example.com/a_b_c', 'https://example.com/a_b_c'],
    ['www.example.com/a*b*c', 'https://www.example.com/a*b*c'],
    ['http://example.com/(x)', 'http://example.com/(x)'],
    ['robin@example.com', 'mailto:robin@example.com'],
  ])('in the text is a link without emphasis in it: %s', (address, href) => {
    const [paragraph] = parseComment(`See ${address}, or [${address}].`)
    const links =
      paragraph?.type === 'paragraph' ? paragraph.children.filter(({ type }) => type === 'link') : []
    expect(links[0]).toEqual({ type: 'link', href, children: [{ type: 'text', text: address }] })
  })

  it('in square brackets is a link, too', () => {
    expect(linked('[https://example.com/a_b]').hrefs).toEqual(['https://example.com/a_b'])
  })

  it('of a link may be a bare host', () => {
    expect(linked('[our policy](www.example.com/policy)')).toEqual({
      hrefs: ['https://www.example.com/policy'],
      text: 'our policy',
    })
    expect(linked('[x](example.com)').hrefs).toEqual(['https://example.com/'])
  })

  it('is shown if its link has no text', () => {
    for (const source of [
      '[](https://spam.example/x)',
      '[ ](https://spam.example/x)',
      '[\u2800](https://spam.example/x)',
    ])
      expect(linked(source).text).toBe('https://spam.example/x')
  })
})
