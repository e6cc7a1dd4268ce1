import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLengthMax, nameSchema, normalizeName } from '#lib/auth/person-name.ts'
import { isReservedName } from '#lib/auth/reserved-name.ts'
import * as words from '#lib/words/en.ts'

describe('a name', () => {
  it.each([
    ['one\ntwo', 'one two'],
    ['a\u0000b', 'ab'],
    ['  Kim \t Lee ', 'Kim Lee'],
    ['Kim\u202egnihton', 'Kimgnihton'],
    ['half \ud83d', 'half \ufffd'],
    ['שלום', 'שלום'],
  ])('is stored as one line of visible characters: %j', (typed, kept) => {
    expect(nameSchema.parse(typed)).toBe(kept)
  })

  it.each(['', '  ', '\u2800\u2800', '\u200b', '\u3164', '\u0000', null, undefined])(
    'that shows nothing is no name: %j',
    (typed) => {
      expect(nameSchema.parse(typed)).toBeNull()
    },
  )

  it('has at most 60 characters as people see them; a longer one is a fault of its field', () => {
    const family = '👩‍👩‍👧‍👦'
    for (const name of [family.repeat(9), family.repeat(nameLengthMax), 'x'.repeat(nameLengthMax)])
      expect(nameSchema.parse(name)).toBe(name)
    for (const name of [family.repeat(61), 'x'.repeat(61), `x${'\u0301'.repeat(1_000)}`]) {
      const { error } = nameSchema.safeParse(name)
      expect(error?.issues.map(({ message }) => message)).toEqual([words.names.tooLong])
    }
  })

  it.each([
    `a${'\u0301'.repeat(59)}`,
    `a${'\u0316\u0301'.repeat(2)}`,
    `a${'\u0301\u200d'.repeat(4)}`,
    `ש${'\u05b8'.repeat(4)}`,
  ])('with marks piled up on a letter is refused: %j', (name) => {
    const { error } = nameSchema.safeParse(name)
    expect(error?.issues.map(({ message }) => message)).toEqual([words.names.stackedMarks])
  })

  it.each([
    'Nguyễn Thị Hường'.normalize('NFD'),
    'שָּׁלוֹם',
    'مُحَمَّدٌ',
    'น้ำผึ้ง',
    'မြို့',
    'བསྒྲུབས',
    'क्षि',
    'Ọ̀ṣun',
    '1️⃣ 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  ])('may have the marks of its script: %j', (name) => {
    expect(nameSchema.parse(name)).toBe(name)
  })

  it('that is normalized again does not change', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const kept = normalizeName(units.join(''))
        expect(normalizeName(kept)).toBe(kept)
        expect(kept).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }),
    )
  })
})

describe('a name of authors or staff', () => {
  const isReserved = (name: string) => isReservedName(name, ['Nicole', 'Ida Maier', 'Industrially Organized'])

  it.each([
    ...[
      'Nicole',
      'nicole',
      'NICOLE',
      ' N i c o l e ',
      'Nicole ✓',
      'N.I.C.O.L.E',
      'Nicole (Author)',
      'Nicole, Editor',
    ],
    ...[
      'Nісоlе',
      'Νicole',
      'Ｎicole',
      '𝓝𝓲𝓬𝓸𝓵𝓮',
      'Nicoⅼe',
      'Nlcole',
      'N1cole',
      'NIC0LE',
      'Nicolé',
      'Ni\u200bcole',
      'Ⓝicole',
    ],
    ...['ida maier', 'IdaMaier', 'lda Maier', 'Industrially-Organized'],
    ...['Moderator', 'ADMIN', 'Мoderator', 'Author'],
    ...['Nicole HR', 'Nicole Support', 'HR Nicole', 'HR', 'HR Support', 'Official Blog', 'Nicole H.R.'],
    ...['Nicole\u3164', 'Nicole\u115f', 'Nicole\u1160', 'Nicole\uffa0', 'Nicole\u2800', '\u3164Nicole'],
    ...[
      'Ni\u3164cole',
      'Ni\u00adcole',
      'Ni\u034fcole',
      'Nicole\ufe0f',
      'Nicole\u{E0041}',
      'N\u200di\u200ecole',
    ],
    ...['NICOLE — Moderator', 'Nicole Industrially Organized', 'Industrially Organized HR', 'Nicole (HR)'],
    ...[
      'Nicole | HR',
      'Nicole, Berlin',
      'Nicole 2',
      'Nicole1',
      'Nicole Meyer, Author',
      'Dr. Ida Maier',
      'IdaMaier HR',
    ],
    ...[
      'The Moderators',
      'Editor-in-chief',
      'Mod',
      'MODS',
      'Site Admin',
      'TheModerators',
      'themoderators',
      'Mod 3',
    ],
    ...[
      'The HR Team',
      'Staff writer',
      'M o d',
      'Моd',
      'Jo, administrator',
      'Jo\u3164Mod',
      'Mode\u200brator',
      'EDlTOR',
    ],
  ])('is reserved, as are look-alikes: %j', (name) => {
    expect(isReserved(name)).toBe(true)
  })

  it.each([
    'Nicola',
    'Nicole Meyer',
    'Ida',
    'Maier',
    'Nick',
    'Robin',
    '🦊',
    '…',
    '李明',
    'Arthur',
    'Author of Tales',
    'Modesto',
    'Moderata',
    'Edith Orr',
    'Adminah',
    'Nicolette',
    'Nicole-Marie O’Neill',
    'Mo D. Wright',
    'Staffan',
    'Ida Meier',
    'Maria HR',
    'HR Maria',
    'Owner of Cats',
    'Nicole Hromada',
  ])('does not reserve other names: %j', (name) => {
    expect(isReserved(name)).toBe(false)
  })
})
