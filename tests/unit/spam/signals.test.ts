import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spam as words } from '#lib/words/en.ts'
import { readText } from '#lib/spam/read-text.ts'
import { signals } from '#lib/spam/signals/index.ts'
import type { SignalId } from '#lib/spam/signals/signal.ts'

const found = (text: string) => {
  const read = readText(text)
  return signals.filter(({ find }) => find(read) > 0).map(({ id }) => id)
}

describe('signals', () => {
  test('have a text for the moderator each', () => {
    expect(signals.map(({ id }) => id).sort()).toEqual(Object.keys(words.signals).sort())
  })

  test.each<[string, SignalId]>([
    ['some words beside it: https://a.example.com/b', 'link'],
    ['a new site: https://a.example.com/', 'link-front'],
    ['Great article! Visit my site', 'praise-for-pay'],
    ['https://a.example.com', 'link-only'],
    ['you[tube] has it', 'link-disguised'],
    ['cheap-shoes . com', 'link-disguised'],
    ['bit.ly/abc', 'link-short'],
    ['https://x.example.com/?ref=99', 'link-reward'],
    ['https://www.gofundme.com/f/me', 'link-plea'],
    ['see also https://example.com/study for where it is from', 'link-reference'],
    ['suscribe to my chanel', 'subscribe-me'],
    ['Subscribe', 'subscribe-me'],
    ['have a look at my new page', 'own-channel'],
    ['CHECK IT OUT', 'check-out'],
    ['please like and share', 'please-do'],
    ['Like this comment', 'like-this-comment'],
    ['I need 20 more subscribers', 'get-number'],
    ['I am a young singer', 'makes-things'],
    ['give me a chance', 'chance'],
    ['earn money fast', 'money'],
    ['loan without collateral', 'loan-coin'],
    ['we write guest posts', 'search-seller'],
    ['50% off today', 'price'],
    ['WhatsApp +44 7700 900123', 'phone'],
    ['WhatsApp +44 7700 900123', 'contact'],
    ['me (at) example (dot) com', 'mail-address'],
    ['Nice post, very informative', 'empty-praise'],
    ['Nice post', 'praise'],
    ['g00d d3als', 'digits-in-words'],
    ['раypal is here', 'mixed-alphabets'],
    ['Abonniert bitte meinen Kanal', 'subscribe-me'],
    ['Jetzt kostenlos testen', 'service-seller'],
  ])('%s: %s', (text, id) => {
    expect(found(text)).toContain(id)
  })

  test.each<[string, SignalId]>([
    ['my favourite video of all', 'own-work'],
    ['I just came to check the views', 'check-out'],
    ['Great article, Nicole!', 'empty-praise'],
    ['the study is at https://example.com/a/b', 'link-front'],
    ['the study is at https://example.com/a/b', 'link-few-words'],
    ['We checked out three tools', 'check-out'],
    ['in 2015 we had 40 people', 'phone'],
    ['Could you please explain the table?', 'please-do'],
  ])('%s: not %s', (text, id) => {
    expect(found(text)).not.toContain(id)
  })

  test('are between 0 and 1 for every text, and never throw', () => {
    const letters = fc.constantFrom(...'aZ9 .:/!?@#<>&;[]()-_\n“😀я\u200b\ud800'.split(''))
    const pieces = fc.constantFrom(
      'http://',
      'www.',
      '.com',
      ' dot ',
      '&#39;',
      '<a href="',
      'subscribe ',
      'my ',
      '+49 ',
    )
    const texts = fc
      .array(fc.oneof(letters, pieces, fc.string({ unit: 'grapheme' })))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const read = readText(text)
        for (const { find } of signals) {
          const value = find(read)
          expect(value >= 0 && value <= 1).toBe(true)
        }
      }),
    )
  })
})
