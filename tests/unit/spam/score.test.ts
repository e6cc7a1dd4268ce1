import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExamples } from '#lib/spam/examples.ts'
import { scoreSpam } from '#lib/spam/score.ts'
import { managementVsLeadershipDiscussion } from '#prisma/seed/discussion/management-vs-leadership.ts'
import { otherDiscussions } from '#prisma/seed/discussion/other-discussions.ts'
import type { SeedComment } from '#prisma/seed/discussion/seed-comment.ts'
import { ownExamplesCsv, shippedModel } from './shipped-model.ts'

const isHeld = (text: string) => (scoreSpam(text, shippedModel).score ?? 0) >= shippedModel.threshold

const withReplies = (comments: readonly SeedComment[]): SeedComment[] =>
  comments.flatMap((comment) => [comment, ...withReplies(comment.replies ?? [])])
const seeded = [managementVsLeadershipDiscussion, ...otherDiscussions]
  .flatMap(({ comments }) => withReplies(comments))
  .filter(({ body }) => body !== '')

describe('the shipped score', () => {
  test('holds no honest comment of the seed, and all of its advertisements', () => {
    const offers = seeded.filter(({ by }) => by === 'quick.offers')
    expect(seeded.length).toBeGreaterThan(20)
    expect(offers.length).toBeGreaterThan(1)
    expect(seeded.filter(({ body }) => isHeld(body))).toEqual(offers)
  })

  test.each([
    'Great article, thank you.',
    'Agreed.',
    'Very useful, thank you for sharing your experience.',
    'Great post! I will try the calendar test tomorrow.',
    'This reminds me of an article in the Guardian: https://www.theguardian.com/careers/2014/oct/feedback',
    'A good overview: https://example.org/2013/08/transitions',
    'Hier die Zahlen vom IAB: https://www.iab.de/zahlen',
    'Honestly, this is nonsense. Who paid for that survey?',
    'The law on this is at https://www.gov.uk/holiday-entitlement-rights, see also the second paragraph.',
    'Wir haben das im letzten Jahr versucht und nach vier Wochen aufgegeben.',
  ])('does not hold: %s', (text) => {
    expect(isHeld(text)).toBe(false)
  })

  test.each([
    'Nice post! We sell backlinks at affordable prices, visit www.links-4-you.com',
    'Please check out my channel and subscribe',
    'Earn 500 dollars a day from home, no experience needed, contact me on WhatsApp +44 7700 900123',
    'Get certified in three days, enroll now with 50% off: https://courses.example.com/?ref=12',
    'Abonniert bitte meinen Kanal und folgt mir auf Instagram',
  ])('holds: %s', (text) => {
    expect(isHeld(text)).toBe(true)
  })

  test('names its reasons in words, the strongest first', () => {
    const { reasons } = scoreSpam('Please subscribe to my channel', shippedModel)
    expect(reasons.map(({ feature }) => feature)).toContain('asks for subscribers')
    const linked = scoreSpam(
      'Some words on https://a.example.com/x and https://b.example.com/y',
      shippedModel,
    )
    expect(linked.reasons.map(({ feature }) => feature)).toContain('2 links')
    const sizes = reasons.map(({ weight }) => Math.abs(weight))
    expect(sizes).toEqual(sizes.toSorted((first, second) => second - first))
  })

  test('is a number from 0 to 1, or null, for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const { score } = scoreSpam(text, shippedModel)
        expect(score === null || (score >= 0 && score <= 1)).toBe(true)
      }),
    )
  })

  test.each(['a', '1', ' a.', 'www.', '(dot) ', '@a.', '<a href="', 'my ', 'please ', '-', '&#', 'я'])(
    'takes little time for 100,000 characters of "%s"',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      const before = process.cpuUsage()
      scoreSpam(text, shippedModel)
      // In microseconds of the processor. A rule that compares each pair of characters would take minutes.
      expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
    },
  )
})

describe('only a learned language is scored', () => {
  test.each([
    ['es', 'Por favor visita mi canal, es muy bueno y te va a gustar'],
    ['fr', 'Je ne suis pas du tout d’accord avec les chiffres de cet article'],
    ['other', 'Подпишитесь на мой канал, пожалуйста'],
  ])('%s: %s', (language, text) => {
    const scored = scoreSpam(text, shippedModel)
    expect(scored).toMatchObject({ score: null, language })
    expect(scored.reasons[0]?.feature).toMatch(/^Not scored: it /)
  })

  test.each([
    ['en', 'Yes!'],
    ['en', '😀'],
    ['en', 'https://example.com'],
    ['de', 'Das sehe ich auch so'],
  ])('%s is scored: %s', (language, text) => {
    expect(scoreSpam(text, shippedModel)).toMatchObject({ language, score: expect.any(Number) })
  })

  test('all handwritten examples are in a learned language', () => {
    const unscored = readExamples(ownExamplesCsv).filter(
      ({ text }) => scoreSpam(text, shippedModel).score === null,
    )
    expect(unscored).toEqual([])
  })
})
