import { DataSet, RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'
import { ownWords } from './own-words.ts'
import { findSaidInsults } from './said-insults.ts'

// Left out: readers of a blog about work write about these subjects, and some are names of people or things.
const subjects = new Set(
  'abo anal anus bestiality chink cock cum dick double penetration dyke ejaculate fellatio fisting hentai incest masturbate negro orgasm orgy penis porn rape scat semen sex tit vagina'.split(
    ' ',
  ),
)
const isSubject = (word = '') => subjects.has(word) || word === 'double penetration'

const insulting = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => isSubject(metadata?.originalWord))
const matcher = new RegExpMatcher({ ...insulting.build(), ...englishRecommendedTransformers })

/** Addresses, and codes: four digits or more, or at least as many as letters. Read as leetspeak, `455e` is an insult. */
const isCode = (chunk: string) => {
  const [digits, letters] = [/\d/g, /\p{L}/gu].map((kind) => chunk.match(kind)?.length ?? 0) as [
    number,
    number,
  ]
  return chunk.includes('://') || digits > 3 || (digits > 0 && digits >= letters)
}

/** Holds words of the English list of `obscenity`, and insults that are said to somebody, also in leetspeak. */
export const insults: Judge = ({ body }) => {
  const own = ownWords(body).replace(/\S+/g, (chunk) => (isCode(chunk) ? '' : chunk))
  const found = matcher.getAllMatches(own)
  const named = found.map(
    (match) => insulting.getPayloadWithPhraseMetadata(match).phraseMetadata?.originalWord,
  )
  const listed = [...new Set(named)].filter((word) => word !== undefined)
  const said = findSaidInsults(own)
  const sentences = [
    ...(found.length > 0 ? [words.checks.insults(listed)] : []),
    ...(said.length > 0 ? [words.checks.saidInsults(said)] : []),
  ]
  if (sentences.length === 0) return null
  return hold(sentences.join(' '), { insults: found.length + said.length })
}
