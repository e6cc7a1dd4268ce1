import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { describeLeftBehind, findLeftBehind } from '#sanity/writing/paste/left-behind.ts'
import { pasteHtml } from '#sanity/writing/paste/to-portable-text.ts'
import type { PastedBlock } from '#sanity/writing/paste/to-portable-text.ts'

const { DOMParser } = new JSDOM('').window
const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html')

const styles = ['normal', 'h2', 'h3', 'blockquote']

function paste(html: string, allowed = styles): PastedBlock[] {
  let count = 0
  const createKey = () => `k${(count += 1)}`
  return pasteHtml(html, { parseHtml, createKey, origin: 'https://io.example', styles: allowed })
}

const fixture = (name: string) =>
  readFile(path.resolve(import.meta.dirname, '../../fixtures/clipboard', `${name}.html`), 'utf8')

/** A block as one line: style or list, then its text with strong in `*`, emphasis in `_` and links in `[](…)`. */
function show(block: PastedBlock): string {
  const hrefs = new Map(block.markDefs.map(({ _key, href }) => [_key, href]))
  const words = block.children.map(({ text, marks }) =>
    marks.reduce((shown, mark) => {
      const href = hrefs.get(mark)
      if (href) return `[${shown}](${href})`
      return mark === 'strong' ? `*${shown}*` : `_${shown}_`
    }, text),
  )
  const kind = block.listItem ? `${block.listItem} ${block.level}` : block.style
  return `${kind}: ${words.join('')}`
}

const showAll = async (name: string) => paste(await fixture(name)).map(show)

describe('a pasted text', () => {
  test('from Word keeps headings, nested lists, links and emphasis only', async () => {
    expect(await showAll('word')).toEqual([
      'h2: Before the first day',
      'normal: A start goes well when it is *prepared*, and the _team_ knows it.',
      'h2: What to prepare',
      'h3: At the desk',
      'bullet 1: A computer',
      'bullet 2: with its accounts',
      'bullet 1: A chair',
      'number 1: Say good morning',
      'h3: A detail',
      'blockquote: Nobody forgets a first day.',
      'normal: See [the guide](https://example.com/guide?page=2) and below.',
      'normal: *Week* · Task',
      'normal: 1 · Listen',
    ])
  })

  test('from Google Docs has the emphasis of its styles, and the targets of Google’s links', async () => {
    expect(await showAll('google-docs')).toEqual([
      'h2: Asking in an interview',
      'normal: A question is *fair* when _everyone_ gets it. [A study](https://example.org/study)',
      'h2: Three kinds',
      'bullet 1: What happened',
      'bullet 2: and why',
      'bullet 1: *What would you do*',
      'number 1: Write it down',
      'h3: Afterwards',
    ])
  })

  test('from LibreOffice has neither fonts nor pictures', async () => {
    expect(await showAll('libre-office')).toEqual([
      'h2: A round table',
      'normal: Everyone speaks *once* before anyone speaks _twice_.',
      'h2: Rules',
      'number 1: Listen',
      'number 2: to the end',
      'number 1: Ask',
      'blockquote: Silence is an answer, too.',
      'normal: Write to [Nicole](mailto:nicole@example.com).',
    ])
  })

  test('from a web page has no script, tracking or picture, and links to this site are paths', async () => {
    expect(await showAll('web-page')).toEqual([
      'normal: [News](https://news.example.com/)',
      'h2: Pay, in the open',
      'normal: Read [the report](https://news.example.com/a?id=7), not this, [our article](/post/management-vs-leadership).\nSecond line.',
      'h2: Why',
      'normal: Bare words in a div with *weight* and _lean_.',
      'blockquote: Pay is a message.',
      'blockquote: It is read every month.',
      'h3: Deep',
      'bullet 1: One',
      'bullet 2: One and a half',
      'bullet 1: Two',
      'normal: Band · Pay',
      'normal: A · 10',
    ])
  })

  test('has plain paragraphs instead of headings in a field without headings', async () => {
    const used = paste(await fixture('word'), ['normal']).map(({ style }) => style)
    expect(new Set(used)).toEqual(new Set(['normal']))
  })

  test('is kept even without paragraphs', () => {
    expect(paste('just <b>some</b> words').map(show)).toEqual(['normal: just *some* words'])
    expect(paste('one<br><br>two').map(show)).toEqual(['normal: one', 'normal: two'])
    expect(paste('<p> </p><img src="x">')).toEqual([])
  })

  test('is valid for any HTML', () => {
    const tags = [
      'p',
      'h1',
      'h4',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'b',
      'i',
      'a href="javascript:x"',
      'blockquote',
      'span',
      'br',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...tags.map((tag) => `<${tag}>`)),
      fc.constantFrom('</p>', '</ul>', '</table>', ' word ', '&nbsp;', '\n'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const block of paste(pieces.join(''))) {
          expect(styles).toContain(block.style)
          expect(block.children.map(({ text }) => text).join('')).toMatch(/\S/)
          expect(block.markDefs).toEqual([])
          if (block.listItem) expect(block.level).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('content left out of a paste', () => {
  const left = (html: string) => findLeftBehind(parseHtml(html).body)

  test.each([
    '<p>It <s>was</s>is so.</p>',
    '<p>It <del>was</del>is so.</p>',
    '<p>It <strike>was</strike>is so.</p>',
    '<p>It <span style="text-decoration: line-through">was</span>is so.</p>',
    '<p>It <span style="text-decoration-line:line-through">was</span>is so.</p>',
  ])('excludes struck-out text: %s', (html) => {
    expect(paste(html).map(show)).toEqual(['normal: It is so.'])
    expect(left(html)).toEqual({ pictures: 0, struckOut: true })
  })

  test('counts pictures, but not tracking pixels', () => {
    const html =
      '<p>A<img src="a.png" width="300"><picture><source><img src="b.png"></picture></p>' +
      '<img src="t.gif" width="1" height="1"><div hidden><img src="c.png"></div><s><img src="d.png"></s>'
    expect(left(html)).toEqual({ pictures: 2, struckOut: false })
  })

  test('is reported with a remedy; without it nothing is reported', () => {
    expect(describeLeftBehind({ pictures: 2, struckOut: true })).toEqual({
      title: 'Left behind in pasting: 2 pictures · words struck out',
      description: 'Save each picture and add it as “Picture with caption”, with a description.',
    })
    expect(describeLeftBehind({ pictures: 0, struckOut: true })?.title).toContain('words struck out')
    expect(describeLeftBehind(left('<p>Words <u>and</u> <b>more</b></p>'))).toBeNull()
  })
})
