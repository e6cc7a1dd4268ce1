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
  lawMissing: 'Name the law in the note, and why the comment is against it.',
} as const

/** The navigation between the pages of moderators. */
export const moderationPlaces = {
  queues: 'Queues',
  settings: 'Settings',
} as const

/** An age of whole hours, in days where they are whole. */
const age = (hours: number) => (hours % 24 === 0 ? countOf(hours / 24, 'day') : countOf(hours, 'hour'))

/** Who has decided; null for a machine, or nobody known. */
type Decider = { name: string | null; isYou: boolean } | null

const whoHas = (by: Decider) => (by?.isYou ? 'You have' : `${by?.name ?? 'Another moderator'} has`)

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
  fits: (count: number) => `${countOf(count, 'comment')} ${count === 1 ? 'fits' : 'fit'} these filters.`,
  fitsElsewhere: 'In other queues:',
  nothingFound: 'No comment here fits these filters.',
  loading: 'The next comments are on their way.',
  oldest: 'The oldest is from',
  search: 'Words in the comment, or a name',
  find: 'Find',
  filters: 'More filters',
  apply: 'Apply',
  foundBy: 'Found by',
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
  allFoundBy: (check: string) => `All found by: ${check}`,
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
  person: ({ published, rejected, spam }: { published: number; rejected: number; spam: number }) =>
    `${published} published, ${rejected} rejected${spam === 0 ? '' : `, ${spam} spam`}`,
  since: 'here since',
  why: 'Why it was held',
  notes: 'What checks only noted',
  noted: 'Noted:',
  reports: 'Reports',
  reportedBy: {
    account: 'by a reader with an account',
    proven: 'by a reader with a proven address',
    unproven: 'an anonymous report',
  },
  reportLaw: (law: string) => `Law: ${law}`,
  reportName: (name: string) => `Signed: ${name}`,
  concernsChild: 'About an offence against a child.',
  ofEarlierWords: 'The comment was changed since.',
  withheld: 'The comment is yours, so another moderator reads this report and decides.',
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
  sendReason: (decision: string, reason: string | null) =>
    reason === null ? `${decision} with this note` : `${decision}: ${reason}`,
  cancel: 'Cancel',
  cancelled: 'No reason chosen: nothing was decided.',
  note: 'Note to the writer',
  addNote: 'Add a note to the writer',
  noteHint: 'The writer reads the reason and this note.',
  noteKeys: 'Then choose the reason, and send both: Ctrl and Enter do so, too.',
  noteNeeded: (reason: string) => `“${reason}” needs a note: the writer reads it.`,
  lawNeeded: 'Name the law, and why the comment is against it: the writer reads it.',
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
  notDecided: (count: number) =>
    `${countOf(count, 'comment')} had been decided before, or can’t be decided by you.`,
  undone: 'Undone.',
  undoneOf: (undone: number, all: number) =>
    all === 1 && undone === 1 ? 'Undone.' : `Undone: ${undone} of ${all}.`,
  notUndone: 'This can’t be undone any more: there is a newer decision.',
  byModerator: (by: Decider) =>
    by?.isYou ? 'by you' : by ? `by ${by.name ?? 'another moderator'}` : 'by a machine',
  taken: (by: Decider) => `${whoHas(by)} decided on this comment.`,
  takenTo: {
    PUBLISHED: (by: Decider) => `${whoHas(by)} published it.`,
    HELD: (by: Decider) => `${whoHas(by)} put it back.`,
    REJECTED: (by: Decider) => `${whoHas(by)} rejected it.`,
    SPAM: (by: Decider) => `${whoHas(by)} marked it as spam.`,
    DELETED: (by: Decider) => `${whoHas(by)} deleted it.`,
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
    ['n', 'write a note before the reason is chosen'],
    ['s', 'spam'],
    ['d', 'delete, then a digit for the reason'],
    ['x', 'select; then the keys above are for all selected'],
    ['a', 'select all of this person'],
    ['b', 'sanction this person'],
    ['u', 'undo the latest decision, for ten seconds'],
    ['/', 'search'],
    ['Esc', 'cancel; from the search back to the list'],
    ['?', 'these keys'],
  ],
} as const
