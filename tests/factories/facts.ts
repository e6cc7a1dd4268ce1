import { factsOfWords } from '#lib/comments/checks/check.ts'
import type { CheckFacts } from '#lib/comments/checks/check.ts'

/** What checks may know, for tests: words of a reader under an open post, unless told otherwise. */
export const makeFacts = (facts: Partial<CheckFacts> = {}): CheckFacts => ({
  ...factsOfWords('Words that nobody minds.'),
  ...facts,
})
