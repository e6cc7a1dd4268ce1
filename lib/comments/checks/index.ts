import { shippedModel } from '#lib/spam/shipped-model.ts'
import type { Check } from './check.ts'
import { duplicateWords } from './duplicate-words.ts'
import { manyLinks } from './many-links.ts'
import { premoderated } from './premoderated.ts'
import { spamScore } from './spam-score.ts'

/** Read from top to bottom; every finding is kept, and a refusal ends the reading. */
export const checks: readonly Check[] = [
  { name: 'premoderated', judge: premoderated }, // the post's editor asked that each comment be read first
  { name: 'duplicate-words', judge: duplicateWords }, // the same words again are an accident or a flood
  { name: 'many-links', judge: manyLinks }, // a comment that is mostly links is mostly spam
  { name: 'spam-score', judge: spamScore({ model: shippedModel }) }, // what moderators called spam reads alike
]
