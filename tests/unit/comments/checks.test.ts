import { describe, expect, it } from 'vitest'
import { usualPolicy } from '#lib/comments/checks/check.ts'
import type { CheckFacts, Judge } from '#lib/comments/checks/check.ts'
import { fastPosting } from '#lib/comments/checks/fast-posting.ts'
import { firstComment } from '#lib/comments/checks/first-comment.ts'
import { checks } from '#lib/comments/checks/index.ts'
import { honeypot } from '#lib/comments/checks/honeypot.ts'
import { insults } from '#lib/comments/checks/insults.ts'
import { manyLinks } from '#lib/comments/checks/many-links.ts'
import { nearRepeats } from '#lib/comments/checks/near-repeats.ts'
import { personalData } from '#lib/comments/checks/personal-data.ts'
import { sanctioned } from '#lib/comments/checks/sanctioned.ts'
import { shouting } from '#lib/comments/checks/shouting.ts'
import { strangeLinks } from '#lib/comments/checks/strange-links.ts'
import { typingSpeed } from '#lib/comments/checks/typing-speed.ts'
import { judge } from '#lib/comments/judge.ts'
import type { ToldSanction } from '#lib/standing/sanctions.ts'
import type { Trust } from '#lib/standing/trust.ts'
import { minuteMs } from '#lib/time.ts'
import { makeFacts } from '#tests/factories/facts.ts'

const sentence = 'You can earn a thousand euros a week from home with this method that my friend showed me'
const recent = (body: string, fact: Partial<CheckFacts['recent'][number]> = {}) => ({
  recent: [{ body, isHere: false, ageMs: 3 * minuteMs, ...fact }],
})
const earlier = (count: number, ageMs: number) => ({
  recent: Array.from({ length: count }, () => ({ body: 'Before.', isHere: true, ageMs })),
})

const links = (count: number) => 'See https://example.com/a '.repeat(count)
const as = (trust: Trust) => ({ trust, sanctions: [] })
const holdAll: ToldSanction = {
  ...{ kind: 'hold-all', minutes: null, liftedAt: null, explanation: 'Spam.' },
  ...{ from: new Date('2026-11-26T12:00:00Z'), until: new Date('2026-12-03T12:00:00Z') },
}

type Case = [what: string, check: Judge, facts: Partial<CheckFacts> & { says?: string }]

const held: Case[] = [
  [
    'the first comment of a new person',
    firstComment,
    { isFirst: true, standing: as('new'), says: 'This person has no published comment yet.' },
  ],
  ['the ninth comment in five minutes', fastPosting, { ...earlier(8, minuteMs), says: 'the 9th comment' }],
  [
    'three links of a new person',
    manyLinks,
    { body: links(3), standing: as('new'), says: 'It has 3 links.' },
  ],
  ['four links', manyLinks, { body: links(4), says: 'It has 4 links.' }],
  [
    'everything under a sanction that holds all',
    sanctioned,
    {
      standing: { trust: 'new', sanctions: [holdAll] },
      says: 'until 3 Dec 2026, 12:00 UTC. The reason: Spam.',
    },
  ],
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
  [
    'mixed alphabets from the first letter on',
    strangeLinks,
    { body: 'See аррlе.com', says: 'The address аррlе.com mixes' },
  ],
  [
    'punycode that means nothing',
    strangeLinks,
    { body: 'See xn--ib9b.com', says: 'xn--ib9b.com is in a code that means nothing' },
  ],
  [
    'mixed alphabets below punycode that means nothing',
    strangeLinks,
    { body: 'See pаypal.xn--ib9b.com', says: 'mixes alphabets' },
  ],
  ['a field that nobody sees', honeypot, { form: { isTrapped: true, typedMs: null }, says: 'do not see' }],
  [
    'a text sent at once',
    typingSpeed,
    { body: sentence, form: { isTrapped: false, typedMs: 300 }, says: 'took 0.3 seconds to write' },
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
  ['a second comment', firstComment, { isFirst: false, standing: as('new') }],
  ['the first comment of a person who is known', firstComment, { isFirst: true, standing: as('known') }],
  [
    'the ninth comment in five minutes of a trusted person',
    fastPosting,
    { ...earlier(8, minuteMs), standing: as('trusted') },
  ],
  ['eight links of a trusted person', manyLinks, { body: links(8), standing: as('trusted') }],
  [
    'the same words of a trusted person',
    nearRepeats,
    { body: sentence, ...recent(sentence), standing: as('trusted') },
  ],
  [
    'words of a person under another sanction',
    sanctioned,
    { standing: { trust: 'new', sanctions: [{ ...holdAll, kind: 'slow-mode', minutes: 5 }] } },
  ],
  ['the eighth comment in five minutes', fastPosting, earlier(7, minuteMs)],
  ['a text sent without scripts', typingSpeed, { body: sentence, form: { isTrapped: false, typedMs: null } }],
  ['a pasted text', typingSpeed, { body: sentence, form: { isTrapped: false, typedMs: 1_500 } }],
  [
    'a short word of the keyboard',
    typingSpeed,
    { body: 'Thank you!', form: { isTrapped: false, typedMs: 200 } },
  ],
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

  it('hold the words of a moderator under a sanction that holds all', async () => {
    const standing = { trust: 'new', sanctions: [holdAll] } as const
    const modes = { sanctioned: 'off' } as const
    const judged = await judge(makeFacts({ isModerator: true, standing, policy: { ...usualPolicy, modes } }))
    expect(judged).toMatchObject({ status: 'HELD', results: [{ check: 'sanctioned' }] })
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
