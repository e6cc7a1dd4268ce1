import { factsOfWords } from '#lib/comments/checks/check.ts'
import type { CheckFacts } from '#lib/comments/checks/check.ts'

/** The facts for checks in tests; by default of a reader's comment under an open post. */
export const makeFacts = (facts: Partial<CheckFacts> = {}): CheckFacts => ({
  ...factsOfWords('Words that nobody minds.'),
  ...facts,
})
