import { describe, expect, it } from 'vitest'
import type { CheckFacts, Judge } from '#lib/comments/checks/check.ts'
import { fastPosting } from '#lib/comments/checks/fast-posting.ts'
import { firstComment } from '#lib/comments/checks/first-comment.ts'
import { checks } from '#lib/comments/checks/index.ts'
import { insults } from '#lib/comments/checks/insults.ts'
import { nearRepeats } from '#lib/comments/checks/near-repeats.ts'
import { personalData } from '#lib/comments/checks/personal-data.ts'
import { shouting } from '#lib/comments/checks/shouting.ts'
import { strangeLinks } from '#lib/comments/checks/strange-links.ts'
import { judge } from '#lib/comments/judge.ts'
import { minuteMs } from '#lib/time.ts'
import { makeFacts } from '#tests/factories/facts.ts'

const sentence = 'You can earn a thousand euros a week from home with this method that my friend showed me'
const recent = (body: string, fact: Partial<CheckFacts['recent'][number]> = {}) => ({
  recent: [{ body, isHere: false, ageMs: 3 * minuteMs, ...fact }],
})
const earlier = (count: number, ageMs: number) => ({
  recent: Array.from({ length: count }, () => ({ body: 'Before.', isHere: true, ageMs })),
})

type Case = [what: string, check: Judge, facts: Partial<CheckFacts> & { says?: string }]

const held: Case[] = [
  ['a first comment', firstComment, { isFirst: true, says: 'This person has no published comment yet.' }],
  ['the ninth comment in five minutes', fastPosting, { ...earlier(8, minuteMs), says: 'the 9th comment' }],
  [
    'nearly the same words under another article',
    nearRepeats,
    {
      body: sentence.replace('thousand', 'hundred'),
      ...recent(sentence),
      says: 'under another article 3 minutes ago',
    },
  ],
  ['a shortener', strangeLinks, { body: 'See https://bit.ly/3abc for it', says: 'of bit.ly, which hides' }],
  [
    'mixed alphabets, with what is looked up',
    strangeLinks,
    { body: 'Sign in at https://www.pаypal.com/ now', says: 'is xn--pypal-4ve.com' },
  ],
  [
    'punycode, as a browser shows it',
    strangeLinks,
    { body: 'See https://xn--mnchen-3ya.de', says: 'shown as münchen.de' },
  ],
  ['capitals', shouting, { body: 'WHY DOES NOBODY EVER ANSWER ME HERE', says: '100 % of its letters' }],
  [
    'rows of exclamation marks',
    shouting,
    { body: 'Really!!!?!!!!', says: '8 exclamation or question marks' },
  ],
  ['a mail address', personalData, { body: 'Write to jane.roe@mail.test today', says: 'a mail address' }],
  ['telephone numbers', personalData, { body: '+49 30 1234567, (202) 555-0143', says: 'a telephone number' }],
  ['a bank account', personalData, { body: 'To DE89 3704 0044 0532 0130 00', says: 'a bank account' }],
  ['a payment card', personalData, { body: 'It is 4111 1111 1111 1111', says: 'a payment card' }],
  ['an insult', insults, { body: 'Only a b1tch would write that', says: 'list of insults: bitch' }],
]

const free: Case[] = [
  ['a second comment', firstComment, { isFirst: false }],
  ['the eighth comment in five minutes', fastPosting, earlier(7, minuteMs)],
  ['nine comments in an hour', fastPosting, earlier(9, 6 * minuteMs)],
  [
    'other words',
    nearRepeats,
    { body: 'In our team the one-to-ones moved to Monday last year', ...recent(sentence) },
  ],
  ['short agreement, again', nearRepeats, { body: 'Thank you for this!', ...recent('Thank you for this!') }],
  [
    'an answer below the same quote',
    nearRepeats,
    { body: `> ${sentence}\nNo.`, ...recent(`> ${sentence}\nWhy?`) },
  ],
  ['an honest address', strangeLinks, { body: 'See https://en.wikipedia.org/wiki/Manager, or destatis.de.' }],
  ['a whole foreign name', strangeLinks, { body: 'See https://münchen.de' }],
  ['abbreviations', shouting, { body: 'HR, KPI, OKR, SAP.' }],
  ['surprise', shouting, { body: 'Really?!!' }],
  [
    'years, amounts and dates',
    personalData,
    { body: '2019-2024: 1,250,000 or 1.250.000 people, 2026-11-28 14:00' },
  ],
  [
    'paragraphs and shares',
    personalData,
    { body: '§ 622 BGB, 12.5 %, 0800 to 1700, 40 000 000 and 30-40 hours' },
  ],
  [
    'a number with wrong check digits',
    personalData,
    { body: '4111 1111 1111 1112, DE89 3704 0044 0532 0130 01' },
  ],
  ['an address of a letter in a manual', personalData, { body: 'Use you@example.com there' }],
  [
    'a subject of this blog',
    insults,
    { body: 'Sex discrimination, an assessment of passive staff, and Dick Grote.' },
  ],
  ...[
    '2d3d6dfe-af53-4537-b62e-fa69a954bc43',
    '88c1859f-0485-455e-bb3f-602fb641e196',
    '64437866-0354-40b4-a556-58bf78a3b9af',
    'https://example.com/a55/455e',
    'room 455',
    '83102217-5865-4ce5-829c-3d8ee687b6ed',
    '00947329-0763-424c-a1d0-5b6cc18baf96',
  ].flatMap((code): Case[] => [
    [`${code} (insults)`, insults, { body: `What I saw at work, ${code}.` }],
    [`${code} (personal data)`, personalData, { body: `What I saw at work, ${code}.` }],
  ]),
  ['an insult that is quoted', insults, { body: '> Only a bitch would write that\n\nPlease do not.' }],
]

describe('the checks', () => {
  it.each(held)('hold %s', (_what, check, { says = '', ...facts }) => {
    const finding = check(makeFacts(facts))
    expect(finding?.outcome).toBe('hold')
    expect(finding?.sentence).toContain(says)
  })

  it.each(free)('let pass %s', (_what, check, facts) => {
    expect(check(makeFacts(facts))).toBeNull()
  })

  it('have different names', () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  })

  it('do not hold a first comment unless that is turned on', async () => {
    expect(await judge(makeFacts({ isFirst: true }))).toEqual({ status: 'PUBLISHED', results: [] })
  })

  it('do not apply to comments of moderators', async () => {
    const facts = makeFacts({
      isModerator: true,
      body: 'WRITE TO jane.roe@mail.test, https://bit.ly/3abc!!!!!!!!',
    })
    expect(await judge(facts)).toEqual({ status: 'PUBLISHED', results: [] })
  })

  it('take time proportional to the length of the text, whatever it is', async () => {
    const bodies = [
      'a.',
      '0 ',
      '+49 ',
      'a@',
      'xn--',
      '4111 ',
      'DE89 ',
      '> \n',
      '!?',
      'https://a.',
      'ass ',
      'AB12',
    ]
    for (const body of bodies) {
      const whole = body.repeat(40_000 / body.length)
      expect((await judge(makeFacts({ body: whole, ...recent(whole) }))).status).toMatch(/HELD|PUBLISHED/)
    }
  })
})
