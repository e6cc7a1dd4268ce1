import { expect, test } from 'vitest'
import { isPreviewPass, makePreviewPass, previewPassLifetimeMs } from '#lib/content/preview-pass.ts'

const secret = 'a secret of at least 32 characters'
const now = new Date('2026-11-25T12:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)
const pass = makePreviewPass({ secret, now })

test('a pass is valid exactly for its lifetime', () => {
  expect(isPreviewPass(pass, { secret, now })).toBe(true)
  expect(isPreviewPass(pass, { secret, now: after(previewPassLifetimeMs - 1) })).toBe(true)
  expect(isPreviewPass(pass, { secret, now: after(previewPassLifetimeMs) })).toBe(false)
})

test('a pass made with another secret is invalid', () => {
  expect(isPreviewPass(pass, { secret: `${secret}!`, now })).toBe(false)
})

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['a longer life', pass.replace(/^\d+/, (endsAt) => String(Number(endsAt) + 1))],
  ['no signature', pass.replace(/\..*/, '.')],
  ['a signature cut short', pass.slice(0, -1)],
  ['no number', makePreviewPass({ secret, now }).replace(/^\d+/, 'NaN')],
])('%s is invalid', (_name, forged) => {
  expect(isPreviewPass(forged, { secret, now })).toBe(false)
})
