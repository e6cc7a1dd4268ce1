import { describe, expect, it } from 'vitest'
import { checks } from '#lib/comments/checks/index.ts'
import { heldBecause } from '#lib/comments/held-because.ts'
import * as words from '#lib/words/en.ts'

const told = (check: string, sentence = 'For moderators.') =>
  heldBecause({ checks: [{ check, sentence }], isReported: false })

describe('why a comment waits', () => {
  it('is only “spam” for the checks that would help spammers, and more for each other one', () => {
    const quiet = checks.map(({ name }) => name).filter((name) => told(name)[0] === words.heldBecause.spam)
    expect(quiet).toEqual(['honeypot', 'typing-speed', 'spam-score', 'akismet'])
  })

  it('is what the check measured where its writer can change that', () => {
    expect(told('many-links', 'It has 4 links.')).toEqual(['It has 4 links.'])
    expect(told('word-rules', 'A rule holds the word “x”.')).toEqual([words.heldBecause.checks['word-rules']])
  })

  it('is that of reports where they hold it, whatever checks had found', () => {
    const hold = { checks: [{ check: 'insults', sentence: null }], isReported: true }
    expect(heldBecause(hold)).toEqual([words.heldBecause.reported])
  })
})
