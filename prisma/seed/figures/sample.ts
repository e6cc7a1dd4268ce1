import type { FigureName } from '#lib/transparency/figures.ts'

/** Values of six months, the oldest first; null for a month without the figure. */
type Months = readonly [Value, Value, Value, Value, Value, Value]
type Value = number | null

/**
 * Invented figures by name and part. They agree with each other: what was held was either refused or published, each
 * decided notice was upheld or refused, and a founded appeal is an error of a check. Three notices hid a comment, which
 * was then refused: two measures upon three notices. So no month has more measures upon a notice than notices upheld.
 */
export const sampleFigures: Partial<Record<FigureName, Readonly<Record<string, Months>>>> = {
  'comments.written': { '': [61, 74, 70, 88, 103, 117] },
  'comments.published': { '': [52, 63, 60, 74, 89, 101] },
  'comments.held': { '': [9, 11, 11, 14, 14, 17] },
  'measures.rejected': {
    'spam/own-initiative': [3, 5, 4, 5, 6, 7],
    'insult/own-initiative': [1, 0, 1, 2, 1, 1],
    'insult/notice': [0, 0, 1, 0, 0, 1],
    'personal-data/own-initiative': [1, 1, 0, 1, 2, 1],
  },
  'measures.removed': {
    'personal-data/notice': [0, 1, 1, 0, 1, 1],
    'off-topic/notice': [0, 1, 0, 1, 0, 1],
    'off-topic/own-initiative': [0, 0, 0, 1, 0, 1],
  },
  'measures.hidden': { 'insult/notice': [0, 0, 1, 0, 0, 1] },
  'measures.folded': { 'off-topic/own-initiative': [1, 0, 0, 1, 1, 0] },
  'measures.found': {
    'spam-score': [3, 4, 4, 5, 6, 7],
    'many-links': [1, 2, 1, 2, 2, 2],
    'personal-data': [1, 1, 0, 1, 2, 1],
    insults: [1, 0, 1, 2, 1, 1],
    person: [1, 0, 0, 2, 1, 1],
  },
  notices: {
    spam: [1, 1, 0, 1, 1, 2],
    'personal-data': [0, 1, 1, 1, 1, 1],
    'off-topic': [1, 1, 1, 2, 0, 2],
    insult: [0, 1, 3, 0, 1, 3],
  },
  'notices.decided': { upheld: [0, 2, 4, 1, 1, 5], refused: [2, 2, 1, 3, 2, 3] },
  'notices.medianHours': {
    '': [6.5, 5.2, 7.8, 3.9, 4.4, 3.1],
    spam: [2.1, 1.8, null, 1.2, 1.5, 1.1],
    'personal-data': [null, 5.2, 4.6, 3.4, 4.4, 2.8],
    'off-topic': [10.9, 9.7, 11.4, 8.3, null, 7.2],
    insult: [null, 3.6, 7.8, null, 6.1, 3.1],
  },
  appeals: {
    'writer/unfounded': [0, 1, 0, 1, 1, 0],
    'writer/founded': [0, 0, 1, 0, 0, 1],
    'reporter/unfounded': [0, 0, 0, 1, 0, 0],
  },
  'appeals.medianHours': { '': [null, 30, 26, 41, 22, 18] },
  'checks.decided': {
    'spam-score': [4, 5, 5, 7, 7, 8],
    'many-links': [3, 4, 3, 4, 4, 5],
    'personal-data': [2, 2, 1, 2, 3, 2],
    insults: [1, 1, 2, 3, 2, 3],
  },
  'checks.released': {
    'spam-score': [1, 1, 1, 2, 1, 1],
    'many-links': [2, 2, 2, 2, 2, 3],
    'personal-data': [1, 1, 1, 1, 1, 1],
    insults: [0, 1, 1, 1, 1, 2],
  },
  'checks.overturned': {
    'spam-score': [0, 0, 0, 0, 0, 0],
    'many-links': [0, 0, 0, 0, 0, 0],
    'personal-data': [0, 0, 0, 0, 0, 1],
    insults: [0, 0, 1, 0, 0, 0],
  },
  sanctions: { 'warning/insult': [0, 0, 1, 0, 1, 0], 'suspension/spam': [0, 1, 0, 0, 0, 1] },
}

/** The medians of a year, which are no sums of its months. */
export const sampleMedians: Partial<Record<FigureName, number>> = {
  'notices.medianHours': 4.9,
  'appeals.medianHours': 27,
}

export const sampleMonths = 6
