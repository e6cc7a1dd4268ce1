import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksMax, parseComment, toPlainText } from '#lib/comments/format.ts'
import { walk } from './walk.ts'

const bare = (source: string) => Array.from(source.replace(/\s/gu, ''))

/** The rest of a source after removing the characters of its text in order; null if one is missing. */
function struckOut(source: string, text: string): string | null {
  const left: string[] = []
  const shown = bare(text)
  for (const character of bare(source)) {
    if (character === shown[0]) shown.shift()
    else left.push(character)
  }
  return shown.length === 0 ? left.join('') : null
}

describe('text that is no mark', () => {
  const asTyped = [
    ...[
      ' > \n> ',
      '---------',
      '* * *',
      '***',
      '___',
      '- - - - - - - - -',
      '-\n-',
      '>>',
      '1. \n2. ',
      '` `',
      '*\u2800*',
    ],
    ...['# Not a heading', 'Not a heading\n===', '| a | b |', '~~struck~~', '<b onclick="x()">bold</b>'],
    ...[
      '<script>alert(1)</script>',
      '<!-- said -->',
      '&nbsp;&nbsp;',
      '&amp; &#106;',
      '[x]: https://a.example',
    ],
    ...['C:\\Temp\\new', 'a\\', 'snake_case_name', '2 * 3 * 4', '<javascript:alert(1)>'],
    ...['[other](/post/x)', '[x](javascript:alert(1))', '[x](//a.example)', '[x](data:text/html,x)'],
    ...['[x](https://a.example "and *more*")', '> > > > > > x'],
  ]
  it.each(asTyped)('is shown as typed: %j', (source) => {
    const text = toPlainText(parseComment(source))
    const marks = source === '> > > > > > x' ? '>>>>' : ''
    expect(struckOut(source, text)).toBe(marks)
  })

  it('is kept letter for letter; marks are removed in pairs', () => {
    const words = ['a', 'Word', ' ', ' ', '\n', '\n\n', '.', '(', ')', '!', '#', '&lt;', '|', '~', '😀', 'ü']
    const marks = [
      '*',
      '**',
      '_',
      '__',
      '`',
      '``',
      '[',
      ']',
      '- ',
      '+ ',
      '> ',
      '\n> ',
      '\n- ',
      '---',
      '7. ',
      '\\',
    ]
    const texts = fc
      .array(fc.constantFrom(...words, ...marks), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, (source) => {
        const blocks = parseComment(source)
        const left = struckOut(source, toPlainText(blocks))
        expect(left).not.toBeNull()
        expect(left?.replace(/[*_`~>+\\7.-]/g, '')).toBe('')
        // Words in code are not marks, and three tildes begin code.
        if (/[`\\]|~~~/.test(source)) return
        const nodes = walk(blocks)
        const count = (type: string) => nodes.filter((node) => node.type === type).length
        const items = (areNumbered: boolean) =>
          nodes
            .filter((node) => node.type === 'list' && (node.numbers !== null) === areNumbered)
            .reduce((sum, node) => sum + ('items' in node ? node.items.length : 0), 0)
        const taken = (mark: RegExp) => left?.match(mark)?.length ?? 0
        expect(taken(/[*_+-]/g)).toBe(2 * count('emphasis') + 4 * count('strong') + items(false))
        expect([taken(/7/g), taken(/\./g)]).toEqual([items(true), items(true)])
        expect(left?.includes('>')).toBe(count('quote') > 0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('includes a backslash, except before a mark', () => {
    expect(toPlainText(parseComment('\\*a\\* and 1\\. b'))).toBe('*a* and 1. b')
  })
})

describe('a comment of many marks', () => {
  const heavy = ['*_\n', '*a ', '_a', '> ', '>\n', '- ', '**a', '[](', '[a', '<a', 'a\n\n', '1. ', '`']

  it.each(heavy)('is shown as typed, without parsing them: %j', (piece) => {
    const source = piece.repeat(Math.floor(5_000 / piece.length)).trim()
    expect(parseComment(source)).toEqual([{ type: 'typed', text: source }])
  })

  it('has a tree that grows no faster than its text', () => {
    for (const piece of heavy) {
      const source = piece.repeat(Math.floor(marksMax / piece.length / 2))
      expect(walk(parseComment(source)).length).toBeLessThanOrEqual(2 * source.length)
    }
  })

  it.each(['a.a@', 'https://a.b ', '(', 'www.a(', '.a-', '&', 'http://'])(
    'is parsed quickly, even if none of them is one of ours: %j',
    (piece) => {
      const source = piece.repeat(Math.floor(5_000 / piece.length))
      const before = process.cpuUsage()
      parseComment(source)
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
    },
  )
})
