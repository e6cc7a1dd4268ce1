import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateWords } from '#lib/comments/checks/duplicate-words.ts'
import { normalizeBody } from '#lib/comments/comment.ts'
import { deriveKey } from '#lib/comments/derive-key.ts'
import { parseComment, toPlainText } from '#lib/comments/format.ts'
import { acceptBody } from '#lib/comments/input.ts'
import { discussionStateAt } from '#lib/comments/policy.ts'
import { isUuid, makeTimeId } from '#lib/ids.ts'
import { hourMs } from '#lib/time.ts'
import { makeFacts } from '#tests/factories/facts.ts'

const family = '👩‍👩‍👧'

describe('the length of a comment', () => {
  it('is counted in characters as people see them', () => {
    expect(acceptBody(family.repeat(5_000))).toHaveLength(family.length * 5_000)
    expect(() => acceptBody(family.repeat(5_001))).toThrow('comments/too-long')
    expect(() => acceptBody(family)).toThrow('comments/too-short')
    expect(acceptBody('ok')).toBe('ok')
  })

  it.each(['\u200b\u200b\u200b', ' \n\t ', '\u2800\u2800', '\u3164\u115f', '> \u2800', '\u{1d159} \u2800a'])(
    'counts only visible characters: %j shows nothing',
    (source) => {
      expect(() => acceptBody(source)).toThrow('comments/too-short')
    },
  )

  it.each(['&nbsp;&nbsp;', '-\n-', '>>', '[](https://spam.example)', '* * *'])(
    'counts what is shown: %j is visible',
    (source) => {
      expect(acceptBody(source)).toBe(source)
      expect(toPlainText(parseComment(source)).trim().length).toBeGreaterThan(1)
    },
  )

  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
  const units = fc
    .array(fc.oneof(unit, fc.constantFrom('\r', '\n', '\0', ' ')))
    .map((parts) => parts.join(''))
  it('is that of the normalized text: normalizing again changes nothing', () => {
    fc.assert(
      fc.property(units, (source) => {
        const kept = normalizeBody(source)
        expect(normalizeBody(kept)).toBe(kept)
        expect(kept).not.toMatch(/[\0\r]/)
        expect(kept.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('the stored source', () => {
  it('has a line break for the line breaks of every system', () => {
    const lines = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']
    for (const end of lines) expect(normalizeBody(`one${end}two`)).toBe('one\ntwo')
  })

  it('is well-formed, so that the same call is the same comment', () => {
    expect(normalizeBody('half \ud83d of it')).toBe('half \ufffd of it')
  })
})

describe('a repeated text', () => {
  const isHeld = (body: string, recent: string) =>
    duplicateWords(makeFacts({ body, recent: [{ body: recent, isHere: true, ageMs: 1 }] })) !== null

  it('is held', () => {
    expect(isHeld('The very same words, again.', 'the VERY same words; again')).toBe(true)
    expect(isHeld('👏'.repeat(10), '👏'.repeat(10))).toBe(true)
  })

  it('is not another one, even if both are only emoji, punctuation or similar syllables', () => {
    expect(isHeld('🎉'.repeat(10), '👏'.repeat(10))).toBe(false)
    expect(isHeld('?'.repeat(20), '!'.repeat(20))).toBe(false)
    expect(isHeld('कि'.repeat(10), 'का'.repeat(10))).toBe(false)
  })
})

describe('ids', () => {
  it('of comments sort by their time', () => {
    const ms = fc.integer({ min: 0, max: 4_102_444_800_000 })
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        fc.pre(a < b)
        const [first, second] = [makeTimeId(new Date(a)), makeTimeId(new Date(b))]
        expect(first < second && isUuid(first) && isUuid(second)).toBe(true)
      }),
    )
  })

  it('of forms without a key are the same for the same text within an hour only', () => {
    const form = { writer: 'a@example.com', post: 'x', body: 'Words' }
    const now = new Date('2026-11-01T12:10:00Z')
    expect(deriveKey(form, now)).toBe(deriveKey({ ...form, body: ' Words\r\n' }, now))
    expect(deriveKey(form, now)).not.toBe(deriveKey({ ...form, writer: 'b@example.com' }, now))
    expect(deriveKey(form, now)).not.toBe(deriveKey(form, new Date(now.getTime() + hourMs)))
    expect(isUuid(deriveKey(form, now))).toBe(true)
  })
})

describe('a discussion', () => {
  it('closes when its days are over', () => {
    const post = {
      publishedAt: '2026-10-01T00:00:00Z',
      discussion: { mode: 'closesAfterDays', closesAfterDays: 7 },
    } as const
    expect(discussionStateAt(post, new Date('2026-10-07T23:59:59Z'))).toBe('open')
    expect(discussionStateAt(post, new Date('2026-10-08T00:00:00Z'))).toBe('closed')
  })
})
