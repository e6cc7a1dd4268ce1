import { checkSettings } from './check-settings.ts'
import { countOf } from './count-of.ts'
import { reasons } from './moderation.ts'
import { trainings } from './trainings.ts'

/** The fields of an event that its sentence is made of. */
export interface LoggedFacts {
  /** Name of whoever did it. */
  by: string
  /** The part of the subject after the colon. */
  subject: string
  data: Readonly<Record<string, string | number | boolean | null>>
  undoes: string | null
}

type Sentence = (facts: LoggedFacts) => string

const reasonOf = ({ data }: LoggedFacts): string => {
  const key = String(data['reason'])
  return key in reasons ? reasons[key as keyof typeof reasons].title : key
}

const checkName = (name: string): string => checkSettings.names[name] ?? name

/** The state of a comment before a decision, as in "a held comment". */
const before: Readonly<Record<string, string>> = {
  HELD: 'a held comment',
  PUBLISHED: 'a published comment',
  REJECTED: 'a rejected comment',
  SPAM: 'a comment marked as spam',
  DELETED: 'a deleted comment',
}

const commentOf = ({ data }: LoggedFacts): string => before[String(data['from'])] ?? 'a comment'

/** How it was decided, where that was not on a page of the site. */
const viaOf = ({ data }: LoggedFacts): string => (data['via'] === 'mail' ? ' by mail' : '')

const decided: Readonly<Record<string, Sentence>> = {
  publish: (facts) => `${facts.by} published ${commentOf(facts)}${viaOf(facts)}.`,
  reject: (facts) => `${facts.by} rejected ${commentOf(facts)}${viaOf(facts)}: ${reasonOf(facts)}.`,
  spam: (facts) => `${facts.by} marked ${commentOf(facts)} as spam${viaOf(facts)}.`,
  delete: (facts) => `${facts.by} deleted ${commentOf(facts)}: ${reasonOf(facts)}.`,
  keep: (facts) => `${facts.by} kept a comment that was reported${viaOf(facts)}.`,
}

const marked: Readonly<Record<string, { on: string; off: string }>> = {
  pinned: { on: 'pinned a comment', off: 'unpinned a comment' },
  pick: { on: 'marked a comment as the author’s pick', off: 'took the mark of the author’s pick away' },
  locked: { on: 'locked a thread', off: 'opened a locked thread' },
  folded: { on: 'folded a comment with its replies', off: 'unfolded a comment' },
}

const states: Readonly<Record<string, string>> = {
  upheld: 'the comment was restricted',
  refused: 'the comment stays',
  founded: 'it was founded',
  unfounded: 'it was unfounded',
}

const stateOf = ({ data }: LoggedFacts): string => states[String(data['state'])] ?? 'it was answered'

const switches: Readonly<Record<string, string>> = {
  open: 'opened all discussions',
  hold: 'let all new comments wait for a moderator',
  closed: 'closed all discussions',
}

const untilOf = (until: unknown): string =>
  typeof until === 'string' ? ` until ${until.slice(0, 16).replace('T', ' ')} UTC` : ''

export const sanctionNames: Readonly<Record<string, string>> = {
  warning: 'warning',
  'slow-mode': 'slow mode',
  'hold-all': 'all comments held',
  suspension: 'suspension',
  ban: 'ban',
}

const imposed: Readonly<Record<string, string>> = {
  warning: 'warned somebody',
  'slow-mode': 'slowed somebody down',
  'hold-all': 'let all comments of somebody wait for a moderator',
  suspension: 'suspended somebody',
  ban: 'banned somebody',
}

const daysOf = (days: unknown): string => (typeof days === 'number' ? ` for ${countOf(days, 'day')}` : '')

const modes: Readonly<Record<string, string>> = checkSettings.modes
const ruleKinds: Readonly<Record<string, string>> = checkSettings.kinds
const ruleModes: Readonly<Record<string, string>> = checkSettings.ruleModes

/** The page of the record, for moderators. */
export const log = {
  title: 'The record',
  intro:
    'Everything that moderators and machines decided, newest first. Rows are only ever added, and each carries the hash of the one before.',
  machine: 'The site',
  nobody: 'A moderator without a name',
  /** Every kind of event by its name in the filter. */
  kinds: {
    decision: 'Decisions on comments',
    undo: 'Decisions taken back',
    mark: 'Pins, picks, locks and folds',
    hold: 'Comments held by reports',
    'report-received': 'Reports received',
    'report-decided': 'Reports decided',
    'appeal-received': 'Appeals received',
    'appeal-decided': 'Appeals answered',
    'rule-saved': 'Rules saved',
    'rule-removed': 'Rules removed',
    'check-set': 'Checks set',
    'model-trained': 'Trainings of the spam score',
    'model-chosen': 'Versions of the spam score chosen',
    'switch-set': 'Discussions opened and closed',
    'trust-set': 'Rules of trust set',
    sanction: 'Sanctions',
    'sanction-lifted': 'Sanctions ended early',
    'role-changed': 'Roles changed',
    'sessions-seen': 'Sessions looked at',
    'sessions-ended': 'Sessions ended',
    'address-seen': 'Addresses looked at',
    'quote-asked': 'Writers asked for a quote',
    'quote-agreed': 'Quotes agreed to',
    'quote-declined': 'Quotes declined',
    'quote-withdrawn': 'Agreements to a quote taken back',
  },
  /** Every kind of event in a sentence. */
  sentences: {
    decision: (facts) => (decided[String(facts.data['decision'])] ?? fallback)(facts),
    undo: ({ by, undoes }) => `${by} took decision ${undoes} back.`,
    mark: ({ by, data }) =>
      `${by} ${marked[String(data['mark'])]?.[data['isOn'] === true ? 'on' : 'off'] ?? 'marked a comment'}.`,
    hold: (facts) =>
      `${facts.by} held a published comment, since ${countOf(Number(facts.data['reports']), 'report')} weighed enough: ${reasonOf(facts)}.`,
    'report-received': (facts) => `Somebody reported a comment: ${reasonOf(facts)}.`,
    'report-decided': (facts) => `${facts.by} decided a report (${reasonOf(facts)}): ${stateOf(facts)}.`,
    'appeal-received': () => 'Somebody appealed against a decision.',
    'appeal-decided': (facts) => `${facts.by} answered an appeal: ${stateOf(facts)}.`,
    'rule-saved': ({ by, data }) =>
      `${by} saved a rule on ${ruleKinds[String(data['kind'])] ?? 'words'} that ${ruleModes[String(data['mode'])] ?? 'holds comments'}.`,
    'rule-removed': ({ by }) => `${by} removed a rule on words.`,
    'check-set': ({ by, subject, data }) =>
      `${by} set the check “${checkName(subject)}”: it ${modes[String(data['mode'])] ?? data['mode']}${data['threshold'] === null ? '' : ` from ${data['threshold']} on`}.`,
    'model-trained': ({ by, data }) => `${by} trained the spam score: ${trainings(data)}`,
    'model-chosen': ({ by, subject }) =>
      `${by} chose ${subject === 'shipped' ? 'the shipped version' : `version ${subject}`} of the spam score.`,
    'switch-set': ({ by, data }) =>
      `${by} ${switches[String(data['mode'])] ?? 'set the discussions'}${untilOf(data['until'])}.`,
    'trust-set': ({ by }) => `${by} set the rules of trust.`,
    sanction: (facts) =>
      `${facts.by} ${imposed[String(facts.data['sanction'])] ?? 'sanctioned somebody'}${daysOf(facts.data['days'])}: ${reasonOf(facts)}.`,
    'sanction-lifted': ({ by, data }) =>
      `${by} ended a sanction early: ${sanctionNames[String(data['sanction'])] ?? 'a measure'}.`,
    'role-changed': ({ by, data }) =>
      `${'by' in data ? `The owner, by ${data['by']},` : by} changed somebody’s role${'to' in data ? ` to ${String(data['to']).toLowerCase()}` : ''}.`,
    'sessions-seen': ({ by }) => `${by} looked at somebody’s sessions.`,
    'sessions-ended': ({ by }) => `${by} ended somebody’s sessions.`,
    'address-seen': ({ by }) => `${by} looked at somebody’s address.`,
    'quote-asked': ({ by }) => `${by} asked the writer of a comment whether an article may quote it.`,
    'quote-agreed': () => 'The writer of a comment agreed that an article quotes it.',
    'quote-declined': () => 'The writer of a comment declined that an article quotes it.',
    'quote-withdrawn': () => 'The writer of a comment no longer agrees that an article quotes it.',
  } satisfies Record<string, Sentence>,
  fallback,
  number: (seq: string) => `No. ${seq}`,
  under: 'under',
  writtenBy: (name: string) => `Comment by ${name}`,
  about: (name: string) => `About ${name}`,
  wordsGone: 'Its words are gone.',
  hash: 'Hash',
  wasUndone: (seq: string) => `Taken back by no. ${seq}.`,
  empty: 'Nothing is in the record yet.',
  noSuchDay: 'The record has days from 2000 to 2099. Choose one of them.',
  leftOut: 'A filter of this address can’t be used, so it was left out.',
  nothingFound: 'Nothing in the record fits these filters.',
  next: 'Earlier events',
  filters: {
    label: 'Filters',
    kind: 'Kind',
    anyKind: 'All kinds',
    actor: 'By',
    anybody: 'Everybody',
    day: 'Day',
    show: 'Show',
    all: 'Show all',
    onlyComment: 'Only what is about one comment.',
    onlyPerson: 'Only what is about one person and their comments.',
    ofComment: 'All about this comment',
    ofPerson: (name: string) => `All about ${name}`,
  },
  exports: {
    label: 'Export what is shown here, all pages',
    csv: 'CSV',
    json: 'JSON',
    decisions: 'Decisions for the EU Transparency Database',
  },
} as const

function fallback({ by, subject }: LoggedFacts): string {
  return `${by} did something about ${subject}.`
}

/** A decision as the EU Transparency Database wants it: sentences without any personal data. */
export const euDecision = {
  facts: {
    rejected: 'A comment that waited for a moderator was rejected.',
    removed: 'A published comment was removed.',
    hidden: 'A published comment was hidden until a decision.',
    folded: 'A published comment was folded with its replies.',
    other: 'A restriction was imposed.',
  },
  found: {
    check: 'An automated check of the site found it, and a person decided.',
    person: 'A person of the site found it on their own initiative and decided.',
    notice: 'A notice pointed it out, and a person decided.',
    machine: 'A rule of the site decided it without a person.',
  },
  folded: 'The comment is folded and shown on request.',
} as const
