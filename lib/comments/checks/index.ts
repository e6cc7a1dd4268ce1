import { shippedModel } from '#lib/spam/shipped-model.ts'
import { secondMs } from '#lib/time.ts'
import { akismet } from './akismet.ts'
import type { Check } from './check.ts'
import { duplicateWords } from './duplicate-words.ts'
import { fastPosting } from './fast-posting.ts'
import { firstComment } from './first-comment.ts'
import { honeypot } from './honeypot.ts'
import { insults } from './insults.ts'
import { manyLinks } from './many-links.ts'
import { nearRepeats } from './near-repeats.ts'
import { personalData } from './personal-data.ts'
import { premoderated } from './premoderated.ts'
import { sanctioned } from './sanctioned.ts'
import { shouting } from './shouting.ts'
import { spamScore, spamScoreName } from './spam-score.ts'
import { strangeLinks } from './strange-links.ts'
import { typingSpeed } from './typing-speed.ts'
import { wordRules } from './word-rules.ts'

/** All checks, run from top to bottom. Every finding is kept; a refusal ends the run. */
export const checks: readonly Check[] = [
  { name: 'sanctioned', judge: sanctioned, isAlwaysOn: true }, // a moderator decided so about the person
  { name: 'premoderated', judge: premoderated }, // the editors want to read each comment first
  { name: 'first-comment', judge: firstComment, isOffAtFirst: true }, // some owners want to read newcomers first
  { name: 'honeypot', judge: honeypot }, // only programs fill in a field that nobody sees
  { name: 'typing-speed', judge: typingSpeed }, // nobody writes or pastes that fast
  { name: 'fast-posting', judge: fastPosting }, // many comments in a few minutes may become a flood
  { name: 'duplicate-words', judge: duplicateWords }, // the same words again are an accident or a flood
  { name: 'near-repeats', judge: nearRepeats }, // a flood often changes a few words
  { name: 'many-links', judge: manyLinks }, // a comment with many links is mostly spam
  { name: 'strange-links', judge: strangeLinks }, // a link that hides its target is suspect
  { name: 'shouting', judge: shouting }, // capitals are hard to read, for screen readers too
  { name: 'personal-data', judge: personalData }, // published data cannot be taken back
  { name: 'word-rules', judge: wordRules }, // moderators choose words to hold, refuse or watch
  { name: 'insults', judge: insults }, // a person decides whether an insult is meant
  { name: spamScoreName, judge: spamScore(shippedModel) }, // the words resemble known spam
  // A second opinion, if the owner has a key. The checks before it have judged the words, so they pass without an answer.
  {
    name: 'akismet',
    ask: akismet,
    timeoutMs: 2 * secondMs,
    onFailure: 'pass',
    canAsk: ({ askAkismet }) => askAkismet !== null,
  },
]

/** The checks that moderators can turn off. */
export const settableChecks: readonly Check[] = checks.filter(({ isAlwaysOn }) => !isAlwaysOn)
