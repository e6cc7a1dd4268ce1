import { describe, expect, it } from 'vitest'
import { buildPostHtml } from '#lib/feeds/build-post-html.ts'
import { buildRss } from '#lib/feeds/build-rss.ts'
import type { paragraph } from './blocks.ts'
import { linked } from './blocks.ts'

const context = { siteUrl: 'https://example.com', pictureUrlOf: () => '/lake/images/a.jpg?w=1&h=2' }
const build = (...body: object[]) =>
  buildPostHtml({ cover: null, standfirst: 'Short', body: body as ReturnType<typeof paragraph>[] }, context)

const item = {
  id: 'post-1',
  title: 'Fish & <Chips>',
  url: 'https://example.com/post/fish',
  author: 'A. Writer',
  topics: ['Culture'],
  publishedAt: '2026-01-02T03:04:05Z',
  updatedAt: '2026-02-02T03:04:05Z',
  summary: 'About "food"',
  html: '<p>]]></p>',
}
const channel = {
  title: 'T',
  description: 'D',
  url: 'https://example.com/',
  feedUrl: 'https://example.com/feed.xml',
}

describe('an article in a feed', () => {
  it('has the comparison as a plain table, with every cell escaped', () => {
    const html = build({
      _type: 'comparison',
      _key: 'c',
      title: null,
      left: 'A <b>',
      right: 'B',
      rows: [{ _key: 'r', aspect: 'Risk', left: '<script>', right: 'x & y' }],
    })
    expect(html).toContain('<th>A &lt;b&gt;</th><th>B</th>')
    expect(html).toContain('<tr><th>Risk</th><td>&lt;script&gt;</td><td>x &amp; y</td></tr>')
  })

  it('makes addresses absolute, and drops those of scripts', () => {
    expect(build(linked('About', '/about'))).toContain('<a href="https://example.com/about">About</a>')
    expect(build(linked('Run', 'javascript:alert(1)'))).toContain('<p>Run</p>')
    expect(build(linked('Elsewhere', '//evil.example'))).toContain('<p>Elsewhere</p>')
    expect(build(linked('Elsewhere', '/\\evil.example'))).toContain('<p>Elsewhere</p>')
    expect(build(linked('Quote', 'https://x.example/"><i>'))).not.toContain('"><i>')
  })

  it('quotes a comment with every text escaped, and nothing where it may not', () => {
    const block = { _type: 'readerQuote', _key: 'q', commentId: '1' }
    const body = 'I *saw* <b>it</b>.\n\n3. One\n4. Two `<i>`\n\n> Said [there](https://x.example/?a=1&b=2)'
    const html = build({ ...block, quote: { name: 'R & B', body, href: '/post/a#comment-1' } })
    expect(html).toContain('<p>I <em>saw</em> &lt;b&gt;it&lt;/b&gt;.</p>')
    expect(html).toContain(
      '<ol><li value="3"><p>One</p></li><li value="4"><p>Two <code>&lt;i&gt;</code></p></li></ol>',
    )
    expect(html).toContain('<a href="https://x.example/?a=1&amp;b=2" rel="ugc nofollow">there</a>')
    expect(html).toContain('— <a href="https://example.com/post/a#comment-1">R &amp; B</a>')
    expect(build({ ...block, quote: null })).toBe(build())
  })

  it('gives pictures an absolute address and their description', () => {
    const picture = { alt: 'A "desk"', width: 1, height: 1 }
    const html = build({ _type: 'figure', _key: 'f', picture, caption: 'Cap & tion' })
    expect(html).toContain(
      '<img src="https://example.com/lake/images/a.jpg?w=1&amp;h=2" alt="A &quot;desk&quot;"/>',
    )
    expect(html).toContain('<figcaption>Cap &amp; tion</figcaption>')
  })
})

describe('a feed', () => {
  it('escapes the texts of an article, and lets none end its CDATA section', () => {
    const xml = buildRss({ channel, items: [item] })
    expect(xml).toContain('<title>Fish &amp; &lt;Chips&gt;</title>')
    expect(xml).toContain('<![CDATA[<p>]]]]><![CDATA[></p>]]>')
    expect(xml).toContain('<pubDate>Fri, 02 Jan 2026 03:04:05 GMT</pubDate>')
  })

  it('has the time of the last change, and none when it is empty', () => {
    expect(buildRss({ channel, items: [item] })).toContain('<lastBuildDate>Mon, 02 Feb 2026 03:04:05 GMT<')
    expect(buildRss({ channel, items: [] })).not.toContain('lastBuildDate')
  })
})
