import type { ReadText } from '../read-text.ts'
import { offerSignals } from './offer-signals.ts'
import { pleaSignals } from './plea-signals.ts'
import { grown, says, shows } from './signal.ts'
import type { Signal } from './signal.ts'

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole))
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const isMixed = (word: string) =>
  /\p{L}\d+\p{L}/u.test(word) || (word.length >= 8 && /\d/.test(word) && /[a-z]/.test(word))
const asks = says(
  '(?:like|dislike) (?:this|the|my) comment',
  'give it a like',
  'subscribe',
  'subscribers',
  'please',
)
const requests = [...pleaSignals, ...offerSignals].filter(({ id }) => !/praise/.test(id))
const asksForNothing = (text: ReadText) =>
  text.links.length === 0 && requests.every(({ find }) => find(text) === 0)
const remarksOnNumbers = says(
  '# (?:\\S+ )?(?:views?|million|billion|dislikes|comments)',
  '(?:million|billion|billions?|most|view|the) (?:views?|viewed|count)',
)

/** Signals of the form of a comment, and of its subject. */
export const formSignals: readonly Signal[] = [
  { id: 'no-words', find: ({ words }) => (words.length === 0 ? 1 : 0) },
  {
    id: 'short',
    find: (text) => (text.words.length > 0 && text.words.length <= 5 && asksForNothing(text) ? 1 : 0),
  },
  { id: 'length', find: ({ words }) => grown(words.length, 30) },
  {
    id: 'capitals',
    find: ({ plain }) => (plain.length < 12 ? 0 : share(count(plain, /\p{Lu}/gu), count(plain, /\p{L}/gu))),
  },
  {
    id: 'repeated-words',
    find: ({ words }) => (words.length < 6 ? 0 : 1 - new Set(words).size / words.length),
  },
  { id: 'repeated-letters', find: shows(/(\p{L})\1{3,}/u) },
  { id: 'exclamations', find: ({ plain }) => grown(count(plain, /!/g), 3) },
  { id: 'questions', find: ({ plain }) => grown(count(plain, /\?/g), 2) },
  { id: 'emoji', find: ({ plain }) => grown(count(plain, /\p{Extended_Pictographic}/gu), 4) },
  { id: 'drawing', find: ({ plain }) => share(count(plain, /[─-◿⎀-⏿_=•|\\░▒▓]/gu), plain.length) },
  { id: 'digits-in-words', find: ({ words }) => (words.some(isMixed) ? 1 : 0) },
  {
    id: 'mixed-alphabets',
    find: shows(/\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin}/u),
  },
  {
    id: 'of-others',
    find: ({ words }) => share(words.filter((word) => others.has(word)).length * 4, words.length),
  },
  {
    id: 'of-me',
    find: ({ words }) => share(words.filter((word) => selves.has(word)).length * 4, words.length),
  },
  {
    id: 'of-subject',
    find: says(
      '(?:this|the|that|dieser|dieses|der|these) (?:song|songs|video|music|clip|part|beat|article|post|piece|table|section|paragraph|point|question|advice|lyrics|artikel|text|abschnitt|punkt|list|example)',
      'comments? (?:section|above|below)',
      'paragraph',
      'your (?:point|question|example|argument|second|third|first|table|advice)',
    ),
  },
  {
    id: 'opinion',
    find: says(
      '(?:i|we) (?:\\S+ )?(?:love|like|hate|agree|disagree|think|miss|remember|doubt|wonder|disliked|loved)',
      'love (?:it|this|the|her|him)',
      '(?:best|favou?rite|worst|greatest) (?:\\S+ )?(?:song|video|music|singer|rapper|ever|part|artist)',
      '(?:still|never|always) (?:the best|gets? old|listening|watching|love)',
      'in my (?:experience|opinion|view|team|company)',
      'what (?:about|if|happens|does|is)',
      'how (?:do|did|does|can|is|are|many)',
      'why (?:do|did|does|is|are|would)',
      'ich (?:finde|denke|glaube|sehe|habe|war|bin)',
      'bei uns',
      'we (?:tried|had|have|used|did|do)',
    ),
  },
  {
    id: 'views',
    // A remark beside a request only serves the request.
    find: (text) => (asks(text) === 1 ? 0 : remarksOnNumbers(text)),
  },
]

const others = new Set(
  'he she him her his they them their it its this that who someone everyone those er sie es ihr ihm sein seine dieser diese dieses'.split(
    ' ',
  ),
)
const selves = new Set(
  "i i'm me my mine we our us myself i'll i've ich mein meine mich mir wir uns unser unsere".split(' '),
)
