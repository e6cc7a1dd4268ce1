import type { CheckFacts } from '#lib/comments/checks/check.ts'

/** What checks may know, for tests: words of a reader under an open post, unless told otherwise. */
export const makeFacts = (facts: Partial<CheckFacts> = {}): CheckFacts => ({
  body: 'Words that nobody minds.',
  discussion: 'open',
  isModerator: false,
  recentBodies: [],
  ...facts,
})
