import { countOf } from './count-of.ts'

/** Findings of the checks that hold a comment, each a sentence for the moderator. */
export const checks = {
  sanctioned: ({ end, explanation }: { end: string | null; explanation: string }) =>
    `A moderator decided that all comments of this person wait${end === null ? '' : ` until ${end}`}. The reason: ${explanation}`,
  premoderated: 'Each comment under this article is read before it appears.',
  duplicateWords: 'The same person wrote the same words here before.',
  manyLinks: (links: number) => `It has ${links} links.`,
  firstComment: 'This person has no published comment yet.',
  nearRepeats: ({ percent, minutes, isHere }: { percent: number; minutes: number; isHere: boolean }) =>
    `It is ${percent} % the same as a comment that this person wrote ${isHere ? 'here' : 'under another article'} ${countOf(minutes, 'minute')} ago.`,
  fastPosting: (comments: number) => `It is the ${comments}th comment of this person within five minutes.`,
  honeypot: 'A field of the form that people do not see was filled in.',
  typingSpeed: ({ characters, typedMs }: { characters: number; typedMs: number }) =>
    `Its ${countOf(characters, 'character')} took ${(typedMs / 1_000).toFixed(1)} seconds to write.`,
  capitals: (percent: number) => `${percent} % of its letters are capitals.`,
  marks: (marks: number) => `It has ${marks} exclamation or question marks in a row.`,
  shortener: (host: string) => `It has a link of ${host}, which hides its target.`,
  mixedAlphabets: ({ seen, written }: { seen: string; written: string }) =>
    `The address ${seen} mixes alphabets to look like another; it is ${written}.`,
  punycode: ({ seen, written }: { seen: string; written: string }) =>
    `The address ${written} is shown as ${seen} by browsers.`,
  unreadableHost: (host: string) => `The address ${host} is in a code that means nothing.`,
  personalDataKinds: [
    { key: 'mailAddresses', name: 'a mail address' },
    { key: 'phones', name: 'a telephone number' },
    { key: 'ibans', name: 'the number of a bank account' },
    { key: 'cards', name: 'the number of a payment card' },
  ] as const,
  personalData: (kinds: string[]) => `It seems to have personal data: ${kinds.join(', ')}.`,
  insults: (found: string[]) => `It has words from a list of insults: ${found.join(', ')}.`,
  saidInsults: (found: string[]) => `It seems to insult a person: ${found.join(', ')}.`,
  wordRule: ({ name, said }: { name: string; said: string }) => `A rule holds ${name}; it has “${said}”.`,
  watchedRule: ({ name, said }: { name: string; said: string }) => `A rule notes ${name}; it has “${said}”.`,
  refusedWords: (said: string) => `Comments with “${said}” are not accepted here.`,
  spamScore: ({ score, reasons }: { score: number; reasons: string[] }) =>
    `It reads like spam: ${score} of 100. What counted most, + for spam and − against: ${reasons.join(', ')}.`,
  akismet: (isBlatant: boolean) =>
    isBlatant ? 'Akismet calls it blatant spam, which it would throw away.' : 'Akismet calls it spam.',
  noAnswer: 'A check did not answer, so a person decides.',
}

/** The kinds of word rules, and the faults of a rule. */
export const wordRules = {
  names: {
    word: (text: string) => `the word “${text}”`,
    phrase: (text: string) => `the words “${text}”`,
    pattern: (text: string) => `the pattern “${text}”`,
  },
  notOneWord: 'Write one word of two letters or more. For several words, choose “phrase”.',
  notAPhrase: 'Write two words or more. For one word, choose “word”.',
  notAPattern: (fault: string) =>
    `This pattern can’t be used: ${fault}. Patterns have no back references and no look-around.`,
  matchesEmpty: 'This pattern matches every comment, even an empty one. Make it narrower.',
  matchesAll: (sentence: string) =>
    `This rule matches ordinary sentences, such as “${sentence}” Make it narrower.`,
  tooLarge:
    'This pattern takes too long: its repetitions multiply. Use smaller numbers in {…}, or fewer parts in repeated brackets.',
  allTooLarge: 'All patterns together take too long. Remove one first, or make this one shorter.',
  nothingShown: 'This shows nothing. Write at least one character.',
  findsNothing: 'The rule does not match this example. Change the rule or the example.',
  findsSomething: 'The rule matches this example, but should not. Change the rule or the example.',
  tooMany: (rules: number) => `There are ${rules} rules. Remove one first.`,
  noCheck: 'There is no such check.',
}
