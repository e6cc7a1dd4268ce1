/** Reasons for a decision. The clauses are those of the guidelines in `prisma/seed/content/documents.ts`. */
export const reasons = {
  insult: {
    title: 'Insult',
    clause: 'Please don’t insult, threaten, or judge people by what they are instead of what they do.',
    explanation: 'The comment attacks a person, not what they said.',
  },
  'personal-data': {
    title: 'Personal data',
    clause: 'Please don’t name colleagues, customers or employers who cannot answer here.',
    explanation: 'The comment names a person, or tells something that identifies them.',
  },
  confidential: {
    title: 'Confidential',
    clause: 'Please don’t post what you have promised to keep confidential.',
    explanation: 'The comment tells something that was said in confidence.',
  },
  'off-topic': {
    title: 'Off topic',
    clause: 'Please argue with what was said.',
    explanation: 'The comment is about something else.',
  },
  spam: {
    title: 'Spam',
    clause: 'Please don’t advertise.',
    explanation: 'The comment advertises, or was written for search engines.',
  },
  unlawful: {
    title: 'Unlawful',
    clause: 'The law',
    explanation: 'The comment is against the law.',
  },
  other: {
    title: 'Another reason',
    clause: 'The guidelines under the comment form.',
    explanation: 'A moderator explains it in the note.',
  },
} as const

/** Reasons that a machine gives for what it does alone. */
export const reasonsOfMachine = {
  heldByReports: {
    ground: 'guidelines',
    clause: 'The guidelines under the comment form.',
    explanation: 'Several readers have reported it. It is not shown until a moderator has decided.',
  },
} as const

export const moderation = {
  title: 'Moderation',
  reasonMissing: 'Choose the reason. The writer is told.',
  noSuchReason: 'There is no such reason.',
  noteMissing: 'Explain this reason in a note to the writer.',
} as const

/** The navigation between the pages of moderators. */
export const moderationPlaces = {
  queues: 'Queues',
  settings: 'Settings',
} as const

/** The page of the queues. */
export const queue = {
  queues: 'Queues',
  names: { held: 'Held', reported: 'Reported', published: 'Published', rejected: 'Rejected', spam: 'Spam' },
  forbidden: 'This page is for moderators. Your account may not moderate.',
  empty: {
    held: 'Nothing waits. Every comment has been decided.',
    reported: 'No report waits. Every report has been decided.',
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
  why: 'Why it was held',
  reports: 'Reports',
  reportedBy: {
    account: 'by a reader with an account',
    proven: 'by a reader with a proven address',
    unproven: 'by somebody who has proven no address',
  },
  reportLaw: (law: string) => `Law: ${law}`,
  reportName: (name: string) => `Signed: ${name}`,
  concernsChild: 'About an offence against a child.',
  ofEarlierWords: 'The comment was changed since.',
  decisions: { publish: 'Publish', keep: 'Keep', reject: 'Reject', spam: 'Spam', delete: 'Delete' },
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  note: 'Note to the writer',
  noteHint: 'The writer reads the reason and this note.',
  undo: 'Undo',
  done: {
    publish: 'Published.',
    keep: 'Kept.',
    reject: 'Rejected.',
    spam: 'Marked as spam.',
    delete: 'Deleted.',
  },
  undone: 'Undone.',
  taken: (name: string | null) => `${name ?? 'Another moderator'} has decided on this comment.`,
  own: 'You can’t decide on your own words.',
  gone: 'This comment is gone.',
  keys: 'Keys',
  keyNames: [
    ['j, k', 'the next comment, the one before'],
    ['p', 'publish, or keep what was reported'],
    ['r', 'reject, then a digit for the reason'],
    ['s', 'spam'],
    ['d', 'delete, then a digit for the reason'],
    ['u', 'undo the latest decision'],
    ['/', 'search'],
    ['?', 'these keys'],
  ],
} as const

/** The page of a statement of reasons, for the person whom it restricts. */
export const statement = {
  title: 'Why your comment is not shown',
  titleFolded: 'Why your comment is folded',
  titleOfPerson: 'A decision about your account',
  measure: {
    rejected: 'Your comment will not be shown.',
    removed: 'Your comment was removed.',
    hidden: 'Your comment is not shown until a moderator has decided.',
    folded: 'Your comment is folded: readers see it when they open it.',
  },
  under: 'It was written under',
  lifted: (day: string) => `This decision was taken back on ${day}.`,
  reason: 'The reason',
  ground: { guidelines: 'It is about this paragraph of the guidelines:', law: 'It is about the law:' },
  note: 'The moderator adds:',
  how: 'How it was decided',
  foundByCheck: 'A check of the site found it, and a person decided.',
  foundByReport: 'A reader reported it, and a person decided.',
  hiddenByReports: 'Readers reported it. No person has decided yet.',
  foundByPerson: 'A person found it and decided.',
  decidedOn: (day: string) => `The decision was made on ${day}.`,
  words: 'What you wrote',
  gone: 'The writer deleted these words.',
  noneTitle: 'There is no such statement',
  none: 'Follow the link in the letter, or copy its whole address.',
} as const
