import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Options } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import type { Root } from 'mdast'
import type { Code, Construct, State } from 'micromark-util-types'

/** The Markdown of comments: a tree of CommonMark less than half its marks, and with GFM's links for bare addresses. */

// Turned off at the root, these never become nodes: a tag, a heading's hash, a character's name stay as typed.
const notOurs = [
  'characterEscape', // ours is below
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

/** A backslash is a mark before one of our marks only: elsewhere it was meant as typed, as in `C:\Temp`. */
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
  // The library's second look, over the finished tree, takes the square of a text's length: `format.ts` has its own.
  mdastExtensions: [{ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }],
}

/** The tree of a source. Every node carries its place there. */
export const parseMarkdown = (source: string): Root => fromMarkdown(source, options)

// Everything that can become a mark, and each line's end, since paragraphs and breaks are nodes as well.
const marks = /[*_`[<>\\\n]|(?:[-+]|\d[.)])(?=\s|$)/g

/** How many marks a source may have. Parsing takes the square of them, and each may become an element of the page. */
export const countMarks = (source: string): number => source.match(marks)?.length ?? 0
