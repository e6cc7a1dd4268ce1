import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldBlocks } from '#lib/comments/fold.ts'
import { parseComment, toPlainText } from '#lib/comments/format.ts'
import { listCutShort, pageWeightMax } from '#lib/comments/page-budget.ts'
import { cutAt } from '#lib/text.ts'

const bare = (text: string) => text.replace(/\s/g, '')

describe('a long comment', () => {
  it('is folded without losing text', () => {
    const part = fc.constantFrom(
      'Some words. ',
      'word ',
      '*told* ',
      '\n\n',
      '\n',
      '> ',
      '- ',
      '1. ',
      '`x` ',
      '```\n',
    )
    const sources = fc.array(part, { minLength: 150, maxLength: 400 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(sources, (source) => {
        const blocks = parseComment(source)
        const { shown, folded } = foldBlocks(blocks)
        expect(bare(toPlainText(shown)) + bare(toPlainText(folded))).toBe(bare(toPlainText(blocks)))
        expect(bare(toPlainText(shown)).length).toBeLessThan(2_000)
      }),
    )
  })

  it.each([
    'Words of a person. ',
    'x',
    'line\n',
    '- item\n',
    '> quoted\n',
    '1. item\n',
    '👩‍👩‍👧',
    '```\nx\n',
    'a\n\n',
  ])('is folded if it is made of %j', (piece) => {
    const { shown, folded } = foldBlocks(parseComment(piece.repeat(Math.floor(4_000 / piece.length))))
    expect(bare(toPlainText(shown)).length).toBeGreaterThan(5)
    expect(bare(toPlainText(shown)).length).toBeLessThanOrEqual(1_600)
    expect(bare(toPlainText(folded)).length).toBeGreaterThan(5)
  })

  it('continues a list with the next number', () => {
    const items = Array.from(
      { length: 60 },
      (_, index) => `${String(index + 1)}. A point of some words to be made here.`,
    )
    const { shown, folded } = foldBlocks(parseComment(items.join('\n')))
    const [before, after] = [shown[0], folded[0]]
    if (before?.type !== 'list' || after?.type !== 'list') throw new Error('a list in two')
    expect(after.numbers?.[0]).toBe((before.numbers?.at(-1) ?? 0) + 1)
  })

  it('is not one if it is short', () => {
    expect(foldBlocks(parseComment('Words. '.repeat(200))).folded).toEqual([])
  })

  it('is cut after a sentence, a word or a character', () => {
    expect(cutAt('One here. Two there', 15)).toEqual(['One here. ', 'Two there'])
    expect(cutAt('One two three', 10)).toEqual(['One two ', 'three'])
    expect(cutAt('👩‍👩‍👧'.repeat(3), 10)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'.repeat(2)])
  })
})

describe('a page', () => {
  const comments = (bodies: string[]) => bodies.map((body, index) => ({ id: String(index), body }))

  it('shows all its usual comments whole', () => {
    const usual = 'As a manager I have *often* seen this, and it helps to ask.\n'.repeat(4)
    expect(listCutShort(comments(Array.from({ length: 400 }, () => usual))).size).toBe(0)
  })

  it('shows the beginning of comments without room, but its own comment whole', () => {
    const heavy = comments(Array.from({ length: 1_050 }, () => '*a* '.repeat(160)))
    const cut = listCutShort(heavy, '1000')
    expect(cut.has('0') || cut.has('1000')).toBe(false)
    const whole = heavy.filter(({ id }) => !cut.has(id))
    expect(whole.length * 640).toBeLessThan(pageWeightMax)
    expect(cut.size).toBeGreaterThan(1_000)
  })
})
