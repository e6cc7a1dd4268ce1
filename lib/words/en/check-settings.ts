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
