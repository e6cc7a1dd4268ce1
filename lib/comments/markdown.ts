import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Options } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import type { Root } from 'mdast'
import type { Code, Construct, State } from 'micromark-util-types'

/** The Markdown of comments: CommonMark without the constructs below, with GFM's links for bare addresses. */

// The parser skips these constructs, so HTML tags, headings and character references stay as typed.
const notOurs = [
  'characterEscape', // `markEscape` replaces it
  'characterReference',
  'codeIndented',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
]

const backslash = 92
const escapable = new Set(Array.from('\\`*_[]<>-+', (mark) => mark.codePointAt(0)))
const endOfNumber = new Set(Array.from('.)', (mark) => mark.codePointAt(0)))

const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57

/** A backslash escapes only the marks of comments; elsewhere it stays as typed, as in `C:\Temp`. */
const markEscape: Construct = {
  name: 'markEscape',
  // eslint-disable-next-line max-params -- the parser calls it so
  tokenize(effects, ok, nok) {
    const isAfterDigit = isDigit(this.previous)
    const value: State = (code) => {
      const isEscape = code !== null && (escapable.has(code) || (isAfterDigit && endOfNumber.has(code)))
      if (!isEscape) return nok(code)
      effects.enter('characterEscapeValue')
      effects.consume(code)
      effects.exit('characterEscapeValue')
      effects.exit('characterEscape')
      return ok
    }
    return (code) => {
      effects.enter('characterEscape')
      effects.enter('escapeMarker')
      effects.consume(code)
      effects.exit('escapeMarker')
      return value
    }
  },
}

const options: Options = {
  extensions: [{ disable: { null: notOurs }, text: { [backslash]: markEscape } }, gfmAutolinkLiteral()],
  // Left out: the library's search for addresses in the finished tree takes quadratic time. `format.ts` has its own.
  mdastExtensions: [{ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }],
}

/** The tree of a source; every node has its position. */
export const parseMarkdown = (source: string): Root => fromMarkdown(source, options)

// Everything that can become a mark, and line ends, which become paragraphs and breaks.
const marks = /[*_`[<>\\\n]|(?:[-+]|\d[.)])(?=\s|$)/g

/** Number of possible marks in a source. Parsing takes its square, and each mark may become an element of the page. */
export const countMarks = (source: string): number => source.match(marks)?.length ?? 0
