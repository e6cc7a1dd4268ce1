import type { Check, CheckFacts, HoldReason } from './check.ts'
import { duplicateWords } from './duplicate-words.ts'
import { manyLinks } from './many-links.ts'
import { premoderated } from './premoderated.ts'

/** Read from top to bottom; every reason found is kept. */
const checks: readonly Check[] = [
  premoderated, // the post's editor asked that each comment be read first
  duplicateWords, // the same words again are an accident or a flood, and help no reader
  manyLinks, // a comment that is mostly links is mostly spam
]

/** Every reason to hold a comment; none means that it is published at once. */
export function runChecks(facts: CheckFacts): HoldReason[] {
  return checks.map((check) => check(facts)).filter((reason) => reason !== null)
}
