import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import { serializeJsonLd } from '#lib/seo/serialize-json-ld.ts'

const page = { siteName: 'The Site', title: 'A Title', description: 'Words', path: '/post/a-title' }

describe('metadata', () => {
  it('has the canonical address and the feed on every page', () => {
    const { alternates } = buildMetadata(page)
    expect(alternates.canonical).toBe('/post/a-title')
    expect(alternates.types['application/rss+xml']).toEqual([{ url: '/feed.xml', title: 'The Site' }])
  })

  it('adds the name of the site to the title, except at home where the title is its own', () => {
    expect(buildMetadata(page).title).toBe('A Title · The Site')
    expect(buildMetadata({ ...page, isHome: true }).title).toBe('A Title')
  })

  it('asks for a large card only with a picture', () => {
    const image = { url: '/lake/x.jpg', width: 1200, height: 630, alt: '' }
    expect(buildMetadata(page).twitter.card).toBe('summary')
    expect(buildMetadata({ ...page, image }).twitter.card).toBe('summary_large_image')
  })
})

describe('structured data', () => {
  const text = fc.string({ unit: fc.constantFrom('<', '/', 'script', '!--', '>', '\u2028', '\\', '"', 'é') })

  it('can’t end its script element, and is the same when parsed', () => {
    fc.assert(
      fc.property(fc.dictionary(text, text), (data) => {
        const json = serializeJsonLd(data)
        expect(json).not.toContain('<')
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
    expect(serializeJsonLd({ a: '</script><script>alert(1)</script>' })).not.toContain('</script')
  })
})
