import { countOf } from './count-of.ts'
import { nameShare, trainings } from './trainings.ts'

/** The page that sets the checks of comments. */
export const checkSettings = {
  title: 'Checks and rules',
  tryOut: 'Try a text',
  tryText: 'Text of a comment',
  try: 'Try',
  outcomes: {
    published: 'This would appear at once.',
    held: 'This would wait for a moderator.',
    refused: 'This would be refused, and its writer told why.',
  },
  findings: { pass: 'notes', hold: 'holds', refuse: 'refuses' },
  silent: 'Nothing to say:',
  rules: 'Rules on words',
  noRules: 'There is no rule yet.',
  newRule: 'A new rule',
  fields: {
    kind: 'What it looks for',
    mode: 'What it does',
    text: 'Word, words or pattern',
    example: 'A sentence that it must find',
    counterexample: 'A sentence that it must not find',
  },
  textHint:
    'Words are also found inflected, in leetspeak, and with spaces between their letters. Patterns are those of RE2.',
  kinds: { word: 'a word', phrase: 'words in a row', pattern: 'a pattern' },
  ruleModes: { hold: 'holds comments', refuse: 'refuses comments', watch: 'only notes comments' },
  noted: (count: number) => `Found in ${countOf(count, 'published comment')} of the last 90 days.`,
  rehearse: 'Rehearse',
  rehearsing: 'Comments read',
  progress: ({ read, total }: { read: number; total: number }) =>
    `${read.toLocaleString('en')} of ${countOf(total, 'comment')} read`,
  saveRule: 'Save the rule',
  working: 'Working …',
  saved: 'Saved. It counts from now on.',
  ruleRemoved: 'The rule is removed.',
  remove: 'Remove',
  removeRule: (name: string) => `Remove the rule on ${name}`,
  examples: ({ example, counterexample }: { example: string; counterexample: string }) =>
    `Finds “${example}”, not “${counterexample}”.`,
  by: (name: string) => `By ${name}.`,
  rehearsal: (counts: { read: number; found: number; published: number; released: number }) =>
    counts.found === 0
      ? `Of ${countOf(counts.read, 'comment')} of the last 90 days it would have held none.`
      : `Of ${countOf(counts.read, 'comment')} of the last 90 days it would have held ${counts.found.toLocaleString('en')}. Of these, ${counts.published.toLocaleString('en')} ${counts.published === 1 ? 'is' : 'are'} published, ${counts.released.toLocaleString('en')} by a moderator’s decision.`,
  shown: (count: number) => `These are the first ${count}.`,
  wasReleased: 'published by a moderator',
  statuses: {
    PUBLISHED: 'published',
    HELD: 'held',
    REJECTED: 'rejected',
    SPAM: 'spam',
    DELETED: 'deleted',
  },
  checks: 'Checks',
  modes: { hold: 'holds', watch: 'only notes', off: 'is off' },
  threshold: 'From this score on, 0 to 1',
  save: 'Save',
  saveCheck: (name: string) => `Save: ${name}`,
  names: {
    sanctioned: 'Sanction that holds all comments',
    premoderated: 'Premoderated article',
    'first-comment': 'First comment of a person',
    honeypot: 'A hidden field filled in',
    'typing-speed': 'Written too fast for a person',
    'fast-posting': 'Many comments in a few minutes',
    'duplicate-words': 'The same words again',
    'near-repeats': 'Nearly the same words',
    'many-links': 'Many links',
    'strange-links': 'Links that hide where they lead',
    shouting: 'Shouting',
    'personal-data': 'Personal data',
    'word-rules': 'Rules on words',
    insults: 'Insults',
    'spam-score': 'Learned spam score',
    akismet: 'Akismet, if the owner has set its key',
  } as Partial<Record<string, string>>,
  /** What each check finds, with its limits. */
  about: {
    premoderated: 'Each comment under an article whose editors want to read all comments first.',
    'first-comment': 'Each comment of a new person, until one of theirs is published.',
    honeypot: 'A field of the form that people do not see was filled in.',
    'typing-speed': '80 characters or more, sent within 0.8 seconds of the first one.',
    'fast-posting': 'More than 8 comments of a person within five minutes; more than 12 of a trusted person.',
    'duplicate-words': '20 characters or more that the person wrote under the same article within a day.',
    'near-repeats':
      '8 words or more that are 60 % the same as a comment of the person within a day. Not for trusted people.',
    'many-links': 'More than 2 links of a new person, 3 of a known one, 8 of a trusted one.',
    'strange-links':
      'Shortened addresses, such as those of bit.ly, and names in letters that imitate others.',
    shouting: '24 letters or more of which 70 % are capitals; 8 exclamation or question marks in a row.',
    'personal-data': 'Mail addresses, telephone numbers, numbers of bank accounts and of payment cards.',
    'word-rules': 'Your rules on words. While this check only notes, no rule holds or refuses.',
    insults: 'Words of an English list, and insults in English and German that are said to somebody.',
    'spam-score': 'Words that resemble known spam, by a score from 0, honest, to 1, spam.',
    akismet: 'What Akismet, another service, calls spam. Without its answer in 2 seconds a comment passes.',
  } as Partial<Record<string, string>>,
}

/** The switch over all discussions. */
export const discussionSwitch = {
  title: 'Emergency switch',
  lead: 'For a bad day: it counts for every article, shows on the pages at once, and ends by itself.',
  lasts: 'For',
  hours: { 1: '1 hour', 6: '6 hours', 24: '1 day', 72: '3 days', 168: '7 days' } as Record<string, string>,
  hold: 'Hold every new comment',
  closed: 'Close all discussions',
  open: 'Back to normal',
  inForce: {
    hold: (moment: string) => `Every new comment is held until ${moment}.`,
    closed: (moment: string) => `All discussions are closed until ${moment}.`,
  },
} as const

/** The versions of the learned spam score. */
export const spamModels = {
  title: 'Versions of the spam score',
  lead: 'The score learns from your decisions once a week. A new version is put to work only if it is better on decisions that no version learned from.',
  name: (version: string) => (version === 'shipped' ? 'The shipped version' : `Version ${version}`),
  isAtWork: 'at work',
  share: nameShare,
  measured: ({ precision, recall, n, day }: { precision: string; recall: string; n: number; day: string }) =>
    `Precision ${precision}, recall ${recall}, on ${countOf(n, 'comment')} unknown to it. Trained on ${day}.`,
  choose: 'Put to work',
  chooseVersion: (name: string) => `Put to work: ${name}`,
  train: 'Train it now',
  neverTrained: 'It was not trained here yet.',
  last: (moment: string, data: Parameters<typeof trainings>[0]) =>
    `Last training, ${moment}: ${trainings(data)}`,
  status: {
    waiting: '',
    error: '',
    ordered: 'The training has begun, and takes up to a minute. Its result is shown here and in the record.',
    chosen: 'Saved. It counts from now on.',
  },
} as const
