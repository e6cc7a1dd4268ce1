import { describe, expect, it } from 'vitest'
import { isInForce } from '#lib/standing/sanctions.ts'
import type { SanctionKind, ToldSanction } from '#lib/standing/sanctions.ts'
import { assertMayWrite, assertMyTurn } from '#lib/standing/standing.ts'
import { trustOf, usualThresholds } from '#lib/standing/trust.ts'
import type { Trust, TrustGrounds } from '#lib/standing/trust.ts'
import { trustEffects } from '#lib/standing/trust-effects.ts'

const now = new Date('2026-11-28T12:00:00Z')
const later = new Date('2026-12-01T12:00:00Z')

const made = (sanction: Partial<ToldSanction> & { kind: SanctionKind }): ToldSanction => ({
  ...{ minutes: null, from: now, until: later, liftedAt: null, explanation: 'Insult.' },
  ...sanction,
})

const settled: TrustGrounds = {
  ...{ days: 400, published: 50, setbacks: 0, isSanctioned: false, wasSanctioned: false },
}

describe('trust', () => {
  it.each<[string, Partial<TrustGrounds>, Trust]>([
    ['many comments over a long time', {}, 'trusted'],
    ['one comment too few to be trusted', { published: 19 }, 'known'],
    ['an account one day too young to be trusted', { days: 29 }, 'known'],
    ['a refused comment', { setbacks: 1 }, 'known'],
    ['a sanction that is over', { wasSanctioned: true }, 'known'],
    ['three refused comments', { setbacks: 3 }, 'new'],
    ['a sanction in force', { isSanctioned: true, wasSanctioned: true }, 'new'],
    ['one published comment', { published: 1 }, 'new'],
    ['an account made today', { days: 0 }, 'new'],
  ])('with %s', (_what, grounds, trust) => {
    expect(trustOf({ ...settled, ...grounds }, usualThresholds)).toBe(trust)
  })

  it('never makes a check stricter, or a report lighter', () => {
    const [fresh, known, trusted] = [trustEffects.new, trustEffects.known, trustEffects.trusted]
    for (const [less, more] of [
      [fresh, known],
      [known, trusted],
    ] as const) {
      expect(more.linksMax).toBeGreaterThanOrEqual(less.linksMax)
      expect(more.fastCommentsMax).toBeGreaterThanOrEqual(less.fastCommentsMax)
      expect(more.nearRepeatShare ?? 1).toBeGreaterThanOrEqual(less.nearRepeatShare ?? 1)
      expect(more.reportWeight).toBeGreaterThan(less.reportWeight)
    }
  })
})

describe('a sanction', () => {
  it.each<[string, Partial<ToldSanction>, boolean]>([
    ['is in force until its end', {}, true],
    ['has ended at its end', { until: now }, false],
    ['without an end does not end', { kind: 'ban', until: null }, true],
    ['that was lifted is not in force', { liftedAt: now }, false],
    ['that only warns is never in force', { kind: 'warning', until: null }, false],
  ])('%s', (_what, sanction, expected) => {
    expect(isInForce(made({ kind: 'suspension', ...sanction }), now)).toBe(expected)
  })
})

describe('writing', () => {
  it.each<[SanctionKind, RegExp]>([
    ['suspension', /may not write here until 1 Dec 2026, 12:00 UTC\. The reason: Insult\./],
    ['ban', /may not write here any more\. The reason: Insult\./],
  ])('is refused under a %s, with its end and its reason', (kind, told) => {
    const sanction = made({ kind, until: kind === 'ban' ? null : later })
    const refused = expect.objectContaining({
      code: 'auth/suspended',
      told: expect.stringMatching(told) as string,
    }) as Error
    expect(() => {
      assertMayWrite({ sanctions: [made({ kind: 'hold-all' }), sanction] })
    }).toThrow(refused)
  })

  it('is possible under all other sanctions', () => {
    const sanctions = [made({ kind: 'hold-all' }), made({ kind: 'slow-mode', minutes: 10 })]
    expect(() => {
      assertMayWrite({ sanctions })
    }).not.toThrow()
  })

  it('waits for its turn in slow mode', () => {
    const slowMode = made({ kind: 'slow-mode', minutes: 10 })
    const turn = (latestAt: string) => () => {
      assertMyTurn({ slowMode, latestAt: new Date(latestAt) }, now)
    }
    expect(turn('2026-11-28T11:50:00Z')).not.toThrow()
    const early = { code: 'comments/slow-mode', retryAfterSeconds: 1 }
    expect(turn('2026-11-28T11:50:00.500Z')).toThrow(expect.objectContaining(early) as Error)
  })
})
