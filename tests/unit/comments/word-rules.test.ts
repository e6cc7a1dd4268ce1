import { describe, expect, it } from 'vitest'
import { usualPolicy } from '#lib/comments/checks/check.ts'
import { spell } from '#lib/comments/checks/spelling.ts'
import { testRule } from '#lib/comments/checks/test-rule.ts'
import { readyRule } from '#lib/comments/checks/word-rule.ts'
import type { WordRule } from '#lib/comments/checks/word-rule.ts'
import { judge } from '#lib/comments/judge.ts'
import { makeFacts } from '#tests/factories/facts.ts'

const makeRule = (rule: Partial<WordRule> = {}): WordRule => ({
  kind: 'word',
  mode: 'hold',
  text: 'casino',
  example: 'The best casino in town.',
  counterexample: 'A cash register.',
  ...rule,
})

const finds = (rule: Partial<WordRule>, text: string) =>
  readyRule({ ...makeRule(rule), id: 'a' }).find(spell(text)) !== null

const judged = (rules: Partial<WordRule>[], body: string) => {
  const ready = rules.map((rule, place) => readyRule({ ...makeRule(rule), id: String(place) }))
  return judge(makeFacts({ body, policy: { ...usualPolicy, rules: ready } }))
}

describe('a rule on a word', () => {
  it.each([
    'A CASINO here',
    'two casinos, really',
    'c4$ino!!!',
    'c a s i n o',
    'c.a.s.i.n.o',
    'cas-ino',
    'caaasiiino',
    'cаsinо', // with Cyrillic letters
    'ca\u200bsino',
    '“casino”',
    'online-casino',
  ])('finds it in %j', (text) => {
    expect(finds({}, text)).toBe(true)
  })

  it.each(['casinoesque', 'Cassino', 'occasion', 'in a cas in o'])('does not find it in %j', (text) => {
    const isCassino = text === 'Cassino' // a double letter is one letter here
    expect(finds({}, text)).toBe(isCassino)
  })

  it('finds its inflections', () => {
    for (const said of ['hire', 'hires', 'hired', 'hiring']) expect(finds({ text: 'hire' }, said)).toBe(true)
    for (const said of ['agency', 'agencies']) expect(finds({ text: 'agency' }, said)).toBe(true)
    expect(finds({ text: 'hire' }, 'wire, higher, hi')).toBe(false)
  })
})

describe('a rule on a phrase', () => {
  const phrase = { kind: 'phrase', text: 'guest post' } as const
  it('finds its words in a row only', () => {
    expect(finds(phrase, 'We write Guest  Posts!')).toBe(true)
    expect(finds(phrase, 'A guest wrote a post.')).toBe(false)
  })
})

describe('a rule by a pattern', () => {
  const pattern = (text: string) => ({ kind: 'pattern', text }) as const
  it('is read by RE2, in upper and lower case', () => {
    expect(finds(pattern('\\bseo[- ]?agenc'), 'An SEO-Agency')).toBe(true)
  })

  it('takes time that grows with the text, also where others would not end', () => {
    expect(finds(pattern('(a+)+$'), `${'a'.repeat(40_000)}b`)).toBe(false)
    expect(finds(pattern('(x+x+)+y'), 'x'.repeat(40_000))).toBe(false)
  })
})

describe('a rule is tested before it is saved', () => {
  const faults = (rule: Partial<WordRule>) => testRule(makeRule(rule)).map(({ field }) => field)
  it('and a good one has no fault', () => {
    expect(faults({})).toEqual([])
  })

  it('and must find its one example, and nothing in the other', () => {
    expect(faults({ example: 'Nothing here', counterexample: 'Casinos' })).toEqual([
      'example',
      'counterexample',
    ])
  })

  it.each([
    { kind: 'pattern', text: '.*' },
    { kind: 'pattern', text: '.' },
    { kind: 'pattern', text: 'x?' },
    { kind: 'pattern', text: '[a-z]+' },
    { kind: 'pattern', text: '(' },
    { kind: 'pattern', text: '(?=a)b' },
    { kind: 'pattern', text: '(a)\\1' },
    { kind: 'word', text: 'it' },
    { kind: 'word', text: 'two words' },
    { kind: 'word', text: '!' },
    { kind: 'phrase', text: 'one' },
  ] as const)('and $text is refused with clear words', ({ kind, text }) => {
    const [fault] = testRule(makeRule({ kind, text, example: text, counterexample: '' }))
    expect(fault?.field).toBe('text')
    expect(fault?.message).toMatch(/[a-z]{3}.*\./)
  })
})

describe('the size of a pattern', () => {
  const faultsOf = (text: string, example: string) =>
    testRule(makeRule({ kind: 'pattern', text, example, counterexample: 'No.' }))

  it.each([
    '(?:(.?){31}){32}',
    `(?:${'.?'.repeat(95)}){1000}`,
    '(?:(?:a{10}){10}){10}',
    '.{0,200}zzz.{0,200}',
  ])('is limited: %s is refused, and nothing is matched with it', (text) => {
    const message = expect.stringMatching(/takes too long.*repetitions/) as string
    expect(faultsOf(text, 'nothing')).toEqual([{ field: 'text', message }])
  })

  it.each([
    ['\\b(?:buy|cheap|best)\\s+(?:\\w+\\s+){0,5}(?:essays?|followers|likes)\\b', 'Buy a lot of followers'],
    ['[\\p{L}\\d]{1,40}\\s*@\\s*[\\p{L}\\d]{1,40}', 'jane @ mail'],
  ])('has room for an ordinary one: %s', (text, example) => {
    expect(faultsOf(text, example)).toEqual([])
  })
})

describe('the rules as a check', () => {
  it('hold, and name the rule and what it found', async () => {
    const { status, results } = await judged([{}], 'The best c4sinos')
    expect(status).toBe('HELD')
    expect(results).toMatchObject([
      {
        check: 'word-rules',
        sentence: 'A rule holds the word “casino”; it has “casinos”.',
        numbers: { rules: 1 },
      },
    ])
  })

  it('watch without holding', async () => {
    const { status, results } = await judged([{ mode: 'watch' }], 'The best casino')
    expect(status).toBe('PUBLISHED')
    expect(results).toMatchObject([{ check: 'word-rules', outcome: 'pass' }])
  })

  it('refuse before they hold, and tell the writer only what is refused', async () => {
    const rules = [{ text: 'town' }, { mode: 'refuse' }] as const
    const issues = [{ field: 'body', message: 'Comments with “casino” are not accepted here.' }]
    await expect(judged([...rules], 'The best casino in town')).rejects.toMatchObject({ issues })
  })

  it('do not hold where the moderators have turned the check to watching or off', async () => {
    const rules = [readyRule({ ...makeRule(), id: 'a' })]
    const under = (mode: 'watch' | 'off') =>
      judge(makeFacts({ body: 'A casino', policy: { ...usualPolicy, rules, modes: { 'word-rules': mode } } }))
    expect(await under('watch')).toMatchObject({ status: 'PUBLISHED', results: [{ outcome: 'pass' }] })
    expect(await under('off')).toEqual({ status: 'PUBLISHED', results: [] })
    const policy = { ...usualPolicy, modes: { 'first-comment': 'hold' } } as const
    const first = makeFacts({ isFirst: true, standing: { trust: 'new', sanctions: [] }, policy })
    expect((await judge(first)).status).toBe('HELD')
  })
})
