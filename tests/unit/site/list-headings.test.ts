import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listHeadings } from '#app/_components/portable-text/list-headings.ts'
import { paragraph } from './blocks.ts'

const idsOf = (...titles: string[]) =>
  listHeadings(titles.map((title) => paragraph(title, 'h2'))).map(({ id }) => id)

describe('anchors of headings', () => {
  it('are made of the heading’s words, so that edits around it do not change them', () => {
    expect(idsOf('Risk-Taking & “Courage”', 'Décision 2')).toEqual(['risk-taking-courage', 'decision-2'])
  })

  it('never equal each other or an id of the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'a!', 'A 2', 'Top', 'Discussion', '…', 'a-2-2')),
        (titles) => {
          const ids = idsOf(...titles)
          expect(new Set([...ids, 'top', 'discussion', 'content']).size).toBe(ids.length + 3)
          expect(ids).not.toContain('')
        },
      ),
    )
  })

  it('exist for headings only, with their level', () => {
    const headings = listHeadings([paragraph('No'), paragraph('One', 'h2'), paragraph('Two', 'h3')])
    expect(headings.map(({ text, level }) => [text, level])).toEqual([
      ['One', 2],
      ['Two', 3],
    ])
  })
})
