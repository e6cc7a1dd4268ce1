import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Body } from '#app/_components/portable-text/body.tsx'
import { linked, paragraph } from './blocks.ts'

const render = (...blocks: object[]) =>
  renderToStaticMarkup(<Body blocks={blocks as ReturnType<typeof paragraph>[]} />)

describe('a body', () => {
  it('gives each heading the anchor of the table of contents', () => {
    expect(render(paragraph('Risk & Reward', 'h2'))).toMatch(
      /<h2 id="risk-reward"[^>]*>Risk &amp; Reward<\/h2>/,
    )
  })

  it('marks links to other sites only', () => {
    expect(render(linked('out', 'https://example.com/'))).toContain(
      '<a href="https://example.com/" rel="external noopener">out</a>',
    )
    expect(render(linked('in', '/about'))).toContain('<a href="/about">in</a>')
    expect(render(linked('section', '#risk'))).toContain('<a href="#risk">section</a>')
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
  ])('shows only the text of a link to %s', (href) => {
    expect(render(linked('words', href))).not.toContain('<a ')
    expect(render(linked('words', href))).toContain('words')
  })

  it('keeps the roles of the comparison’s table, which a narrow layout would drop', () => {
    const html = render({
      _type: 'comparison',
      _key: 'c',
      title: 'Two',
      left: 'Management',
      right: 'Leadership',
      rows: [{ _key: 'r', aspect: 'Risk', left: 'less', right: 'more' }],
    })
    const document = html.replace(/ class="[^"]*"/g, '')
    expect(document).toContain('<table role="table"><caption>Two</caption>')
    expect(document).toContain('<th role="columnheader" scope="col">Management</th>')
    expect(document).toContain('<th role="rowheader" scope="row">Risk</th>')
    expect(document).toMatch(/<td role="cell"><span aria-hidden="true">Management<\/span>less<\/td>/)
  })

  it('loads nothing from another site before the reader starts it', () => {
    const html = render({ _type: 'embed', _key: 'e', url: 'https://youtu.be/dQw4w9WgXcQ', title: 'A talk' })
    expect(html).toMatch(/<details(?! open)[^>]*>.*<iframe[^>]*loading="lazy"/)
    expect(html).toContain('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ')
  })

  it('quotes a comment in its own words, and nothing where it may not', () => {
    const block = { _type: 'readerQuote', _key: 'q', commentId: crypto.randomUUID() }
    const body = 'I **saw** it <img src=x> at [work](javascript:run)'
    const href = '/post/a#comment-1'
    const html = render({ ...block, quote: { name: 'Robin <b>', body, href } })
    expect(html).toContain('A reader writes')
    expect(html).toContain('I <strong>saw</strong> it &lt;img src=x&gt; at')
    expect(html).toContain('Robin &lt;b&gt;')
    expect(html).toContain(`<a href="${href}">`)
    expect(html).not.toMatch(/<img|href="javascript/)
    expect(render({ ...block, quote: null }, paragraph('after'))).toBe(render(paragraph('after')))
  })

  it('leaves out an unknown block', () => {
    expect(render({ _type: 'unheard-of', _key: 'u' }, paragraph('after'))).toContain('<p>after</p>')
  })
})
