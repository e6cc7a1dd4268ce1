import { describe, expect, it } from 'vitest'
import { exportLogSchema, readLogView } from '#lib/moderation/log/log-input.ts'

const strange = ['0000-01-01', '0000-12-31', '0001-01-01', '1999-12-31', '2100-01-01', '2026-02-30', 'today']

describe('the address of the log', () => {
  it.each(strange)('with the day %s says what days there are, and keeps the other filters', (day) => {
    const { input, faults } = readLogView({ day, kind: 'decision', actor: 'machine', cursor: '5' })
    expect(input).toEqual({ kind: 'decision', actor: 'machine', cursor: '5' })
    expect(faults).toEqual(['The record has days from 2000 to 2099. Choose one of them.'])
  })

  it.each(strange)('of a file with the day %s is refused', (day) => {
    const { error } = exportLogSchema.safeParse({ day, format: 'json' })
    expect(error?.issues[0]?.message).toBe('The record has days from 2000 to 2099. Choose one of them.')
  })

  it('may have empty fields of the form, and names other filters that it leaves out', () => {
    expect(readLogView({ day: '', kind: '', actor: '' })).toEqual({ input: {}, faults: [] })
    expect(readLogView({ day: '2026-11-29' }).input).toEqual({ day: '2026-11-29' })
    expect(readLogView({ actor: 'nobody', subject: ['a', 'b'], day: '2026-11-29' })).toEqual({
      input: { day: '2026-11-29' },
      faults: ['A filter of this address can’t be used, so it was left out.'],
    })
  })
})
