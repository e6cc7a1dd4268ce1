import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeBody } from '#lib/comments/comment.ts'
import { deriveKey } from '#lib/comments/derive-key.ts'
import { acceptBody } from '#lib/comments/input.ts'
import { discussionStateAt } from '#lib/comments/policy.ts'
import { isUuid, makeTimeId } from '#lib/ids.ts'
import { hourMs } from '#lib/time.ts'

const family = '👩‍👩‍👧'

describe('the length of a comment', () => {
  it('is counted as a person counts', () => {
    expect(acceptBody(family.repeat(5_000))).toHaveLength(family.length * 5_000)
    expect(() => acceptBody(family.repeat(5_001))).toThrow('comments/too-long')
    expect(() => acceptBody(family)).toThrow('comments/too-short')
    expect(acceptBody('ok')).toBe('ok')
  })

  it('does not count what cannot be seen', () => {
    expect(() => acceptBody('\u200b\u200b\u200b')).toThrow('comments/too-short')
    expect(() => acceptBody(' \n\t ')).toThrow('comments/too-short')
  })

  it('is that of what is kept: keeping it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const kept = normalizeBody(source)
        expect(normalizeBody(kept)).toBe(kept)
        expect(kept).not.toMatch(/[\0\r]/)
      }),
    )
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

  it('of forms without a key are the same for the same words within the hour only', () => {
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
