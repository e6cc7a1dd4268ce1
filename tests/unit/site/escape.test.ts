import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkup, wrapCdata } from '#lib/feeds/escape.ts'

describe('escaping for feeds', () => {
  it('leaves no character that opens an element or ends an attribute', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '&', '"', "'", ';', 'a', 'é', '\u0000', '\ud800', '\udc00'),
        }),
        (text) => {
          expect(escapeMarkup(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
        },
      ),
    )
  })

  it('ends a CDATA section only at its own end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(']', '>', 'a', '<') }), (text) => {
        const sections = wrapCdata(text).split('<![CDATA[').slice(1)
        const read = sections.map((section) => section.slice(0, section.indexOf(']]>')))
        expect(read.join('')).toBe(text)
      }),
    )
  })

  it('drops characters that XML can’t contain, and keeps all others', () => {
    expect(escapeMarkup('a\u0000b\u000bc\ud800d\uffffe')).toBe('abcde')
    expect(escapeMarkup('“Naïve” 👩‍💼\n\t')).toBe('“Naïve” 👩‍💼\n\t')
  })
})
