import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CommentBody } from '#app/_discussion/comment-body.tsx'

const render = (source: string) => renderToStaticMarkup(<CommentBody source={source} />)
/** Two thirds of a comment's maximal length. */
const heavy = (mark: string) => mark.repeat(Math.floor(3_320 / mark.length)).trim()

describe('the text of a comment', () => {
  it('has each block in its own direction of writing', () => {
    expect(render('שלום, עולם!\n\nHello\n\n> שלום\n\n- שלום')).toMatch(
      /<p dir="auto">שלום, עולם!<\/p><p dir="auto">Hello<\/p><blockquote dir="auto"><p>שלום<\/p><\/blockquote><ul dir="auto">/,
    )
  })

  it('links addresses, with the rel of readers’ links', () => {
    expect(render('https://example.com/a_b_c')).toContain(
      '<a href="https://example.com/a_b_c" rel="ugc nofollow noopener">https://example.com/a_b_c</a>',
    )
  })

  it('keeps lines between fences, and the numbers of a list', () => {
    expect(render('```\none\n  two\n```')).toContain('<pre dir="auto"><code>one\n  two</code></pre>')
    expect(render('2. b\n4. d')).toContain('<li value="2"><p>b</p></li><li value="4"><p>d</p></li>')
  })

  it('is folded if it is long, but whole in the page', () => {
    const html = render('A sentence of some words. '.repeat(150))
    expect(html.split('<details')).toHaveLength(2)
    expect(html.split('A sentence').length - 1).toBe(150)
  })

  it.each(['*_\n', '**a** ', '> ', '- a\n', 'a\n\n', '`a` ', '[a](b.cc) ', '1. '])(
    'weighs little more than its source, whatever marks fill it: %j',
    (mark) => {
      const pages = Array.from({ length: 23 }, () => render(heavy(mark)))
      expect(pages.join('').length).toBeLessThan(23 * 8 * 3_320)
    },
  )
})
