import { expect, test } from 'vitest'
import { describeEvent } from '#lib/moderation/log/describe-event.ts'
import * as words from '#lib/words/en.ts'

const describe = (kind: string, data = {}, subject = 'comment:1') =>
  describeEvent({ kind, subject, data, undoes: kind === 'undo' ? '7' : null }, 'Mira')

test('every kind of event has a sentence, and a name in the filter', () => {
  expect(Object.keys(words.log.kinds).toSorted()).toEqual(Object.keys(words.log.sentences).toSorted())
})

test.each([
  [
    'decision',
    { decision: 'reject', from: 'HELD', reason: 'insult' },
    'Mira rejected a held comment: Insult.',
  ],
  ['decision', { decision: 'publish', from: 'SPAM' }, 'Mira published a comment marked as spam.'],
  ['decision', { decision: 'keep', from: 'PUBLISHED' }, 'Mira kept a comment that was reported.'],
  ['undo', {}, 'Mira took decision 7 back.'],
  ['mark', { mark: 'folded', isOn: true }, 'Mira folded a comment with its replies.'],
  ['mark', { mark: 'pinned', isOn: false }, 'Mira unpinned a comment.'],
  ['report-received', { reason: 'spam' }, 'Somebody reported a comment: Spam.'],
  [
    'rule-saved',
    { kind: 'phrase', mode: 'refuse' },
    'Mira saved a rule on words in a row that refuses comments.',
  ],
  [
    'sanction',
    { sanction: 'suspension', days: 3, reason: 'insult' },
    'Mira suspended somebody for 3 days: Insult.',
  ],
  ['sanction', { sanction: 'ban', days: null, reason: 'spam' }, 'Mira banned somebody: Spam.'],
  [
    'switch-set',
    { mode: 'hold', until: '2026-11-29T10:00:00.000Z' },
    'Mira let all new comments wait for a moderator until 2026-11-29 10:00 UTC.',
  ],
  [
    'role-changed',
    { to: 'ADMIN', by: 'npm run admin' },
    'The owner, by npm run admin, changed somebody’s role to admin.',
  ],
  ['something-new', {}, 'Mira did something about 1.'],
])('%s with %j reads: %s', (kind, data, sentence) => {
  expect(describe(kind, data)).toBe(sentence)
})

test('a check is named as in its settings', () => {
  expect(describe('check-set', { mode: 'hold', threshold: 0.6 }, 'check:spam-score')).toBe(
    'Mira set the check “Learned spam score”: it holds from 0.6 on.',
  )
})
