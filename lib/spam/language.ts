import type { ReadText } from './read-text.ts'

/** Small words of each language, which show it even in a short comment. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the a an and or is are was were be been to of in on for with at by from this that it i you he she we they my your his her our their not no so if but as have has had do does did can will would what who how why when all just me him them there here out up about more than one like love good great nice very please thanks',
  de: 'der die das den dem des ein eine einen einem und oder ist sind war nicht zu im in auf für mit von bei aus ich du er sie wir ihr es mein meine dein unser so wenn aber als wie was wer warum auch noch nur mich mir uns dass haben habe hat sehr kein keine nach über um bitte danke gut',
  es: 'el la los las un una y o es son fue de del en con por para que no se mi tu su lo al como pero más muy me te esta este yo qué está gracias canción',
  fr: "le la les un une des et ou est sont de du en dans avec pour par que qui ne pas je tu il elle nous vous mon ma mes ton votre ce cette à au aux très plus mais sur merci c'est j'ai j'adore",
  pt: 'o a os as um uma e ou é são de do da em na no com por para que não se meu minha seu muito mais mas eu você esta este obrigado canal',
  it: 'il lo la gli le un una e o è sono di del della in con per che non si mio mia tuo molto più ma io tu questa questo come anche da noi grazie',
  nl: 'de het een en of is zijn van in op voor met aan dat die niet ik je jij hij wij mijn deze dit ook maar naar er om eens bij',
  pl: 'i w na z do nie się to jest że mój moja mój bardzo ale jak co ten ta proszę dziękuję',
  tr: 'bir ve bu çok da de için ile ben sen ne güzel ama gibi',
  sv: 'och att det som en ett är på för med av jag du inte har den om här håller tack',
  id: 'yang dan di ini itu saya aku kamu tidak untuk dengan lagu suka',
}
const languagesByWord = new Map<string, string[]>()
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' '))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language])
}
const first = 'en'
// One small word may be a name, or a word of two languages.
const wordsMin = 2
const lettersMin = 8

/**
 * The language of a comment as a two-letter code, or `other` for a foreign alphabet. Without clear signs of another it
 * is English, since names and exclamations have no language. The README compares this with two libraries.
 */
export function findLanguage({ plain, words }: ReadText): string {
  const letters = plain.match(/\p{L}/gu)?.length ?? 0
  const latin = plain.match(/\p{sc=Latin}/gu)?.length ?? 0
  if (letters >= lettersMin && latin < letters / 2) return 'other'
  const counts = new Map([[first, 0]])
  for (const language of words.flatMap((word) => languagesByWord.get(word) ?? [])) {
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [best, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one))
  return count >= wordsMin && count >= 1.5 * (counts.get(first) ?? 0) ? best : first
}
