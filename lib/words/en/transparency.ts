import { checkSettings } from './check-settings.ts'
import { countOf } from './count-of.ts'
import { sanctionNames } from './log.ts'
import { reasons } from './moderation.ts'
import { nameShare } from './trainings.ts'

const reasonName = (key: string): string =>
  key in reasons ? reasons[key as keyof typeof reasons].title : key

/** A time in hours as a person says it: `12 minutes`, `5.2 hours`, `3.1 days`. */
export function nameHours(hours: number): string {
  if (hours < 1) return countOf(Math.max(1, Math.round(hours * 60)), 'minute')
  const [value, unit] = hours < 48 ? [hours, 'hour'] : [hours / 24, 'day']
  return countOf(Math.round(value * 10) / 10, unit)
}

/** Charts with the tables behind them. */
export const figures = {
  asTable: 'As a table',
  chart: (title: string) => `Chart: ${title}. The table below has its figures.`,
  table: (title: string) => `Table: ${title}`,
  nothing: 'Nothing in this period.',
} as const

/** The page of the figures of moderation, for everybody. */
export const transparency = {
  title: 'Transparency',
  titleOf: (period: string) => `Transparency, ${period}`,
  description:
    'How this discussion is moderated, in figures: what was held, refused and removed, and how often that was wrong.',
  lead: 'What happens to the comments here, counted from the record of moderation. Nothing is restricted without a reason that its writer is told, and every decision can be appealed against.',
  link: 'Transparency',
  periods: 'Months and years',
  sampleMark: 'sample',
  sample:
    'Sample data: the figures of this period were invented with the first content of this site, to show the page. “npm run reset -- --sample” removes them.',
  leftOut: ({ year, months }: { year: string; months: string }) =>
    `Sample data: the figures of these months were invented, and the year ${year} leaves them out: ${months}.`,
  countedAt: (moment: string) => `Counted ${moment}. Months are those of UTC.`,
  csv: 'All figures as CSV',
  month: 'Month',
  sum: 'Together',

  comments: 'Comments',
  commentsNote:
    'Comments that were imported do not count. A rule of the moderators may refuse words before they are posted: the form says so, and nothing is kept or counted.',
  commentsByMonth: (year: string) => `Comments by month, ${year}`,
  written: 'Written',
  published: 'Published at once',
  held: 'Held for a moderator',

  measures: 'Refused, removed and folded',
  measuresNote:
    'Every measure against a comment, with its reason and what led to it. A decision that was taken back within 15 seconds was a slip, and does not count.',
  reason: 'Reason',
  measureNames: { rejected: 'Refused', removed: 'Removed', hidden: 'Hidden by reports', folded: 'Folded' },
  bySource: { notice: 'Upon a notice', 'own-initiative': 'Without a notice' },

  found: 'How comments were found without a notice',
  foundNote: 'A comment that two checks held counts for both. All were decided by a person.',
  foundBy: 'Found by',
  person: 'A person',
  count: 'Comments',

  notices: 'Notices',
  noticesNote: 'Reports of comments by anybody.',
  received: 'Received',
  decidedWithin: 'Half of them decided within',
  noneDecided: 'none decided',
  nameHours,
  noticesDecided: ({ upheld, refused }: { upheld: number; refused: number }) =>
    `Of those decided in this period, ${upheld.toLocaleString('en')} led to a restriction, and ${refused.toLocaleString('en')} did not.`,
  medianTime: (hours: number) => `Half of them were decided within ${nameHours(hours)}.`,

  appeals: 'Appeals',
  appealsNote:
    'Against a restriction, by the writer; against a refused notice, by the reporter. A person answers, where possible another one.',
  appellant: 'By',
  appellants: { writer: 'Writers', reporter: 'Reporters' },
  outcomes: { open: 'Open', founded: 'Founded', unfounded: 'Unfounded' },
  medianAnswer: (hours: number) => `Half of them were answered within ${nameHours(hours)}.`,

  checks: 'How often checks are wrong',
  checksNote:
    'Of the decisions on comments that a check held: those a moderator published after all, and restrictions that were taken back later or upon an appeal. Both are errors of the check. Fewer than ten decisions say nothing about a check.',
  check: 'Check',
  decided: 'Decisions',
  released: 'Published after all',
  overturned: 'Taken back',
  errorRate: 'Errors',
  checkOf: ({ name, decided }: { name: string; decided: number }) =>
    `${name}, ${countOf(decided, 'decision')}`,
  nameShareOf: (share: number | null) => (share === null ? 'too few to say' : `${Math.round(share * 100)} %`),

  sanctions: 'Measures against people',
  sanction: 'Measure',
  people: 'People',

  spam: 'The learned spam score',
  share: nameShare,
  spamVersion: (version: string) =>
    version === 'shipped'
      ? 'At work is the version that comes with the site.'
      : `At work is version ${version}, which also learned from the moderators’ decisions.`,
  spamNote: ({ precision, recall, n }: { precision: string; recall: string; n: string }) =>
    `It was measured on ${n} comments unknown to it. Of what it takes for spam, ${precision} is spam (precision); of all spam it finds ${recall} (recall). It holds comments, and refuses none.`,
  spamTrained: (day: string) => `It was trained on ${day}.`,

  readers: 'Readers',
  readersNote: 'This site does not count its readers, so it can’t say how many there are in a month.',

  record: 'The record',
  recordNote:
    'Every decision is an event in a chain: it carries the hash of the one before. The last hash is published here and in a feed once a day, so that nobody can change an earlier event unseen. Whoever got a statement of reasons can check on its page that the decision is in the chain.',
  recordHow: 'How to check one’s own decision',
  recordSteps: [
    'Follow the link in the letter to your statement of reasons, and download the file of its decision.',
    'The SHA-256 of the values of its event, as a JSON list without spaces, is the digest.',
    'The SHA-256 of the hash before and the digest, as one text, is the hash of the decision.',
    'In the same way each digest of a later event leads from one hash to the next. The last is the published hash of that day, here and in the feed that you or others kept.',
  ],
  recordEmpty: 'Nothing is published yet: the first hash appears within a day of the first decision.',
  recordFeed: 'Feed of the published hashes',
  day: 'Day',
  event: 'Event',
  hash: 'Hash',
  headOf: (day: string) => `The record on ${day}`,
  headText: ({ seq, hash }: { seq: string; hash: string }) => `Event ${seq} has the hash ${hash}.`,
  feedTitle: (siteName: string) => `The record of moderation · ${siteName}`,

  reasonName,
  checkName: (name: string): string => (name === 'person' ? 'A person' : (checkSettings.names[name] ?? name)),
  sanctionName: (kind: string): string => {
    const name = sanctionNames[kind] ?? kind
    return name.charAt(0).toUpperCase() + name.slice(1)
  },
} as const

/** On the page of a statement of reasons: the decision in the record. */
export const proof = {
  title: 'In the record',
  text: (seq: string) =>
    `This decision is event ${seq} of the record of moderation, in which each event carries the hash of the one before.`,
  published: ({ day, seq }: { day: string; seq: string }) =>
    `The site has published the hash of event ${seq} on ${day}, and the hashes lead from this decision to it: it has not been changed since.`,
  waiting: (day: string) =>
    `The hash that covers this decision will be published on ${day} (UTC), in the first hour in which the site runs. This page then shows it, and the decision can’t be changed unseen.`,
  check: 'Check it now',
  checking: 'Checking …',
  fits: 'Your browser computed the hash of this decision: its fields fit.',
  changed: 'The fields do not fit the hash: the decision was changed. Please tell the owner of this site.',
  notYet: 'There is no published hash to compare it with yet.',
  inFeed: (day: string) =>
    `The later events lead from it to the hash of ${day} in the public feed: it is in the record, unchanged.`,
  notInFeed: ({ day, hash }: { day: string; hash: string }) =>
    `The later events lead from it to the hash of ${day}, which is not in the feed of the last month. Compare it with one that you kept: ${hash}`,
  notChecked: 'It could not be checked just now. Browsers check it only over HTTPS.',
  byHand: 'Check it with a program of your own',
  script: 'Put this program beside the file proof.json, and run it with Python 3:',
  scriptName: 'Program that checks proof.json',
  broken:
    'The hashes do not lead to the published one: the record was changed. Please tell the owner of this site.',
  fields: 'Its fields and hashes',
  download: 'Everything needed to compute it, as JSON',
  explained: 'How to compute it, and all published hashes:',
  names: {
    seq: 'Number',
    at: 'Time',
    actor: 'Moderator, as a hash of its own',
    kind: 'Kind',
    subject: 'About',
    data: 'Data',
    undoes: 'Takes back',
    prevHash: 'Hash before',
    hash: 'Hash',
    head: 'Next published hash',
  },
} as const
