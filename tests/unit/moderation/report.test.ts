import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingParts, reportSchema } from '#lib/moderation/report-input.ts'
import { reportWeights, standingOf, weigh } from '#lib/moderation/report-weight.ts'
import type { ReporterStanding } from '#lib/moderation/report-weight.ts'
import { trustLevels } from '#lib/standing/trust.ts'
import { trustEffects } from '#lib/standing/trust-effects.ts'
import { reporterKey, reportReasons } from '#lib/moderation/report.ts'
import { makeViewer } from '#tests/factories/viewer.ts'

const trusts = [...trustLevels]
const many = (standing: ReporterStanding, length: number) => Array.from({ length }, () => standing)

describe('the weight of reports', () => {
  it('of new and unproven readers stays below each threshold, however many they are', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.constantFrom(...trusts), (unproven, fresh, trust) => {
        expect(weigh([...many('unproven', unproven), ...many('new', fresh)])).toBeLessThan(
          trustEffects[trust].heldAtReportWeight,
        )
      }),
    )
  })

  it('of one reader, even a trusted one, stays below each threshold', () => {
    const most = Math.max(...Object.values(reportWeights).map(({ each }) => each))
    for (const trust of trusts) expect(most).toBeLessThan(trustEffects[trust].heldAtReportWeight)
  })

  it('of readers with trust reaches the threshold, sooner for a new writer', () => {
    expect(weigh(many('known', 2))).toBeGreaterThanOrEqual(trustEffects.new.heldAtReportWeight)
    expect(weigh(many('known', 2))).toBeLessThan(trustEffects.known.heldAtReportWeight)
    expect(weigh(many('trusted', 3))).toBeGreaterThanOrEqual(trustEffects.trusted.heldAtReportWeight)
    expect(weigh(['trusted', 'new'])).toBeGreaterThanOrEqual(trustEffects.new.heldAtReportWeight)
    expect(weigh([])).toBe(0)
  })

  it('is that of an unproven reader once most reports of a person were refused', () => {
    expect(standingOf({ trust: 'trusted', upheld: 1, refused: 2 })).toBe('trusted')
    expect(standingOf({ trust: 'trusted', upheld: 2, refused: 3 })).toBe('unproven')
    expect(standingOf({ trust: 'known', upheld: 3, refused: 3 })).toBe('known')
  })
})

describe('the parts of a report', () => {
  const anonymous = makeViewer({ kind: 'anonymous' })
  const missing = (input: object, viewer = anonymous) =>
    missingParts(reportSchema.parse(input), viewer).map(({ field }) => field)

  it.each(reportReasons.filter((reason) => reason !== 'unlawful' && reason !== 'other'))(
    'for %s are the reason alone',
    (reason) => {
      expect(missing({ reason })).toEqual([])
    },
  )

  it('for an unlawful comment are those of article 16, all named at once', () => {
    expect(missing({ reason: 'unlawful' })).toEqual(['note', 'name', 'email', 'isInGoodFaith'])
    expect(missing({ reason: 'unlawful' }, makeViewer())).toEqual(['note', 'name', 'isInGoodFaith'])
    const whole = { note: 'It insults.', email: 'ann@example.com', isInGoodFaith: true }
    for (const name of ['Ann', '李']) expect(missing({ reason: 'unlawful', ...whole, name })).toEqual([])
  })

  it('for an offence against a child need no name and address', () => {
    expect(missing({ reason: 'unlawful', concernsChild: true })).toEqual(['note', 'isInGoodFaith'])
  })

  it('for another reason are its words, and blanks are none', () => {
    expect(missing({ reason: 'other', note: ' \n\t ' })).toEqual(['note'])
    expect(missing({ reason: 'other', note: ' \u200b\u2060 ' })).toEqual(['note'])
    expect(missingParts({ reason: 'other', note: ' \u200b\u2060 ' }, anonymous)).toHaveLength(1)
    expect(missing({ reason: 'unlawful', name: '\u200b', note: '.' }, makeViewer())).toEqual([
      'note',
      'name',
      'isInGoodFaith',
    ])
  })

  it.each([
    { reason: 'nonsense' },
    { reason: 'spam', email: 'nobody' },
    { reason: 'spam', note: 'x'.repeat(2_001) },
    {},
  ])('%j is refused', (input) => {
    expect(reportSchema.safeParse(input).success).toBe(false)
  })
})

describe('the key of a reporter', () => {
  const secret = 'secret'
  const commentId = crypto.randomUUID()
  const anonymous = makeViewer({ kind: 'anonymous' })

  it('is the same for one mailbox, and tells nothing across comments', () => {
    const viewer = makeViewer({ email: 'robin.reader@example.com' })
    const same = makeViewer({ email: 'robinreader@example.com', address: '192.0.2.9' })
    const key = (commentOf: string, by = viewer) =>
      reporterKey({ commentId: commentOf, viewer: by, email: null, secret })
    expect(key(commentId)).toBe(key(commentId, same))
    expect(key(commentId)).not.toBe(key(crypto.randomUUID()))
  })

  it('of an unproven address is another one on another network, so that nobody takes a person’s turn', () => {
    const [here, there] = [anonymous, makeViewer({ kind: 'anonymous', address: '192.0.2.9' })]
    const key = (viewer = here) => reporterKey({ commentId, viewer, email: 'ann@example.com', secret })
    expect(key(here)).not.toBe(key(there))
    const owner = makeViewer({ email: 'ann@example.com' })
    expect(key(here)).not.toBe(reporterKey({ commentId, viewer: owner, email: null, secret }))
  })
})
