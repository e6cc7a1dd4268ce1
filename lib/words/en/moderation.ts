import { countOf } from './count-of.ts'

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

/** An age of whole hours, in days where they are whole. */
const age = (hours: number) => (hours % 24 === 0 ? countOf(hours / 24, 'day') : countOf(hours, 'hour'))

/** The page of the queues. */
export const queue = {
  queues: 'Queues',
  titles: {
    held: 'Held comments',
    reported: 'Reported comments',
    published: 'Published comments',
    rejected: 'Rejected comments',
    spam: 'Spam',
  },
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
  loading: 'The next comments are on their way.',
  oldest: 'The oldest is from',
  search: 'Words in the comment',
  find: 'Find',
  filters: 'More filters',
  apply: 'Apply',
  heldBy: 'Held by',
  anyCheck: 'any check',
  olderThan: 'Older than',
  newerThan: 'Newer than',
  anyAge: 'any age',
  ages: [1, 6, 24, 168, 720],
  age,
  appliedFilters: 'Shown are only',
  applied: {
    person: (name: string) => `by ${name}`,
    post: (title: string) => `under “${title}”`,
    text: (text: string) => `with “${text}”`,
    olderThan: (hours: number) => `older than ${age(hours)}`,
    newerThan: (hours: number) => `newer than ${age(hours)}`,
  },
  without: (filter: string) => `Without the filter: ${filter}`,
  only: { person: 'only this person', post: 'only this article', check: 'only this check' },
  allOf: (name: string) => `All of ${name}`,
  allUnder: (title: string) => `All under “${title}”`,
  allHeldBy: (check: string) => `All held by: ${check}`,
  sanction: 'sanction',
  sanctionOf: (name: string) => `Sanction ${name}`,
  next: 'Next page',
  newComments: (count: number) => `${countOf(count, 'new comment')} ${count === 1 ? 'waits' : 'wait'}.`,
  showNew: 'Show',
  looks: (name: string) => `${name} is looking`,
  another: 'another moderator',
  nameless: 'a reader without a name',
  under: 'Under',
  underNothing: 'Under an article that is not on the site',
  answers: (name: string) => `Answers ${name}`,
  inThread: (count: number) => `(${count} comments above)`,
  omitted: (count: number) => `${countOf(count, 'comment')} further up`,
  erased: 'The writer deleted these words.',
  statuses: {
    PUBLISHED: 'published',
    HELD: 'held',
    REJECTED: 'rejected',
    SPAM: 'spam',
    DELETED: 'deleted',
  },
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
  select: (name: string) => `Select the comment by ${name}`,
  selected: (count: number) => `${count} selected`,
  selection: 'Selected comments',
  selectAllOf: (name: string) => `All of ${name}`,
  selectAll: (count: number) => `All ${count}`,
  selectAllHere: 'Select all',
  selectNone: 'None',
  withSelected: 'With the selected comments:',
  noneSelected: 'Select at least one comment.',
  decisions: { publish: 'Publish', keep: 'Keep', reject: 'Reject', spam: 'Spam', delete: 'Delete' },
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  reasonTo: {
    publish: 'Why publish?',
    keep: 'Why keep?',
    reject: 'Why reject?',
    spam: 'Why spam?',
    delete: 'Why delete?',
  },
  askReason: (decision: string, reasons: string) => `${decision}: choose the reason. ${reasons}`,
  sendReason: (reason: string) => `Send with the note: ${reason}`,
  cancel: 'Cancel',
  note: 'Note to the writer',
  noteHint: 'The writer reads the reason and this note.',
  noteNeeded: (reason: string) => `“${reason}” needs a note: the writer reads it.`,
  moderate: 'Moderate this comment',
  heldHere: 'Comments that wait for a moderator',
  waitHere: (count: number) =>
    `${countOf(count, 'comment')} ${count === 1 ? 'waits' : 'wait'} for a moderator`,
  undo: 'Undo',
  undoOf: (name: string) => `Undo the decision on ${name}’s comment`,
  latest: 'Latest decision',
  done: {
    publish: 'Published.',
    keep: 'Kept.',
    reject: 'Rejected.',
    spam: 'Marked as spam.',
    delete: 'Deleted.',
  },
  comments: (count: number) => countOf(count, 'comment'),
  announced: ({ name, count, done }: { name: string; count: number; done: string }) =>
    `${count === 1 ? name : countOf(count, 'comment')}: ${done}`,
  decidedOn: (count: number) => (count === 1 ? 'Decided.' : `Decided on ${countOf(count, 'comment')}.`),
  notDecided: (count: number) =>
    `${countOf(count, 'comment')} had been decided by somebody else, or can’t be decided by you.`,
  undone: 'Undone.',
  undoneOf: (undone: number, all: number) =>
    all === 1 && undone === 1 ? 'Undone.' : `Undone: ${undone} of ${all}.`,
  notUndone: 'This can’t be undone any more: there is a newer decision.',
  taken: (name: string | null) => `${name ?? 'Another moderator'} has decided on this comment.`,
  takenTo: {
    PUBLISHED: (name: string | null) => `${name ?? 'Another moderator'} has published it.`,
    HELD: (name: string | null) => `${name ?? 'Another moderator'} has put it back.`,
    REJECTED: (name: string | null) => `${name ?? 'Another moderator'} has rejected it.`,
    SPAM: (name: string | null) => `${name ?? 'Another moderator'} has marked it as spam.`,
    DELETED: (name: string | null) => `${name ?? 'Another moderator'} has deleted it.`,
  },
  own: 'You can’t decide on your own words.',
  gone: 'This comment is gone.',
  unreached: 'This was not decided: the server did not answer. Try again.',
  offline: 'This was not decided: this device is offline. Try again once it is back.',
  keys: 'Keys',
  keysOn: 'Single keys decide',
  close: 'Close',
  keyNames: [
    ['j, k', 'the next comment, the one before'],
    ['p', 'publish, or keep what was reported'],
    ['r', 'reject, then a digit for the reason'],
    ['s', 'spam'],
    ['d', 'delete, then a digit for the reason'],
    ['x', 'select; then the keys above are for all selected'],
    ['a', 'select all of this person'],
    ['b', 'sanction this person'],
    ['u', 'undo the latest decision, for ten seconds'],
    ['/', 'search'],
    ['Esc', 'no reason, no selection'],
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
