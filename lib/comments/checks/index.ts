import { shippedModel } from '#lib/spam/shipped-model.ts'
import type { Check } from './check.ts'
import { duplicateWords } from './duplicate-words.ts'
import { fastPosting } from './fast-posting.ts'
import { firstComment } from './first-comment.ts'
import { insults } from './insults.ts'
import { manyLinks } from './many-links.ts'
import { nearRepeats } from './near-repeats.ts'
import { personalData } from './personal-data.ts'
import { premoderated } from './premoderated.ts'
import { shouting } from './shouting.ts'
import { spamScore } from './spam-score.ts'
import { strangeLinks } from './strange-links.ts'
import { wordRules } from './word-rules.ts'

/** Read from top to bottom; every finding is kept, and a refusal ends the reading. */
export const checks: readonly Check[] = [
  { name: 'premoderated', judge: premoderated }, // the post's editor asked that each comment be read first
  { name: 'first-comment', judge: firstComment, isOffAtFirst: true }, // the owner wants to meet newcomers first
  { name: 'fast-posting', judge: fastPosting }, // many comments in a few minutes are read before they are many more
  { name: 'duplicate-words', judge: duplicateWords }, // the same words again are an accident or a flood
  { name: 'near-repeats', judge: nearRepeats }, // a flood changes a few of its words
  { name: 'many-links', judge: manyLinks }, // a comment that is mostly links is mostly spam
  { name: 'strange-links', judge: strangeLinks }, // a link that hides where it leads has a reason to
  { name: 'shouting', judge: shouting }, // capitals are hard to read, for screen readers too
  { name: 'personal-data', judge: personalData }, // what is public once cannot be taken back
  { name: 'word-rules', judge: wordRules }, // what moderators have asked to hold, refuse or watch
  { name: 'insults', judge: insults }, // a person decides what was meant
  { name: 'spam-score', judge: spamScore(shippedModel) }, // what moderators called spam reads alike
]
