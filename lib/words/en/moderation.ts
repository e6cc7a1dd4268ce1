/** Reasons for a decision, where the owner has written none in the settings. */
export const reasons = {
  insult: {
    title: 'Insult',
    clause: 'Argue with ideas, not with people.',
    explanation: 'The comment attacks a person and not what they said.',
  },
  'personal-data': {
    title: 'Personal data',
    clause: 'Leave out names and details by which others can be found.',
    explanation: 'The comment names a person, or tells something by which they can be recognised.',
  },
  confidential: {
    title: 'Confidential',
    clause: 'Leave out what your employer or a colleague told you in confidence.',
    explanation: 'The comment tells something that others may expect to stay among them.',
  },
  'off-topic': {
    title: 'Off topic',
    clause: 'Stay with the article and its discussion.',
    explanation: 'The comment is about something else.',
  },
  spam: {
    title: 'Spam',
    clause: 'No advertising.',
    explanation: 'The comment advertises, or was written for search engines.',
  },
  unlawful: {
    title: 'Unlawful',
    clause: 'The law',
    explanation: 'What the comment says or does is against the law.',
  },
  other: {
    title: 'Another reason',
    clause: 'The guidelines under the comment form.',
    explanation: 'A moderator explains it in the note.',
  },
} as const

export const moderation = {
  title: 'Moderation',
  reasonMissing: 'Choose the reason. Its writer is told.',
  noSuchReason: 'There is no such reason.',
  noteMissing: 'Explain this reason in a note. Its writer reads it.',
} as const

/** The page of the queues. */
export const queue = {
  queues: 'Queues',
  names: { held: 'Held', published: 'Published', rejected: 'Rejected', spam: 'Spam' },
  forbidden: 'This page is for moderators. Your account is none.',
  empty: {
    held: 'Nothing waits. Every comment has been decided.',
    published: 'No comment is published.',
    rejected: 'No comment was rejected.',
    spam: 'No comment was marked as spam.',
  },
  nothingFound: 'No comment here fits these filters.',
  oldest: 'The oldest waits since',
  search: 'Words in the comment',
  find: 'Find',
  allFilters: 'Show all',
  allOf: (name: string) => `All of ${name}`,
  next: 'Next page',
  nameless: 'a reader without a name',
  under: 'Under',
  underNothing: 'Under an article that is not on the site',
  answers: (name: string) => `Answers ${name}`,
  person: ({ published, refused }: { published: number; refused: number }) =>
    `${published} published, ${refused} refused`,
  since: 'here since',
  why: 'Why it waits',
  decisions: { publish: 'Publish', reject: 'Reject', spam: 'Spam', delete: 'Delete' },
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  note: 'Note to its writer',
  noteHint: 'Its writer reads the reason and this note.',
  undo: 'Undo',
  done: { publish: 'Published.', reject: 'Rejected.', spam: 'Marked as spam.', delete: 'Deleted.' },
  undone: 'Undone.',
  taken: (name: string | null) => `${name ?? 'Another moderator'} has decided on this comment.`,
  own: 'You can’t decide on your own words.',
  gone: 'This comment is gone.',
  keys: 'Keys',
  keyNames: [
    ['j, k', 'the next comment, the one before'],
    ['p', 'publish'],
    ['r', 'reject, then a digit for the reason'],
    ['s', 'spam'],
    ['d', 'delete, then a digit for the reason'],
    ['u', 'undo the latest decision'],
    ['/', 'search'],
    ['?', 'these keys'],
  ],
} as const

/** The page of a statement of reasons, for the writer of a comment. */
export const statement = {
  title: 'Why your comment is not shown',
  measure: { rejected: 'Your comment will not be shown.', removed: 'Your comment was removed.' },
  under: 'It was written under',
  lifted: (day: string) => `This decision was taken back on ${day}.`,
  reason: 'The reason',
  ground: { guidelines: 'It is about this paragraph of the guidelines:', law: 'It is about the law:' },
  note: 'The moderator adds:',
  how: 'How it was decided',
  foundByCheck: 'A check of the site found it, and a person decided.',
  foundByPerson: 'A person found it and decided.',
  decidedOn: (day: string) => `The decision was made on ${day}.`,
  words: 'What you wrote',
  gone: 'The words are gone: their writer deleted them.',
  noneTitle: 'There is no such statement',
  none: 'Copy the whole address from the letter, or follow its link.',
} as const
