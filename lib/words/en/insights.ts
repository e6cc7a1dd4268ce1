import { countOf } from './count-of.ts'
import { nameHours } from './transparency.ts'

/** Figures for moderators. */
export const insights = {
  title: 'Insights',
  intro: 'How moderation goes. What everybody may know is on the page of transparency.',
  volume: 'The last 30 days',
  day: 'Day',
  written: 'Written',
  held: 'Held',
  decided: 'Decisions',
  waiting: 'What waits',
  nothingWaits: 'Nothing waits.',
  waitingSince: 'Waiting since it was held',
  ages: {
    hour: 'Less than an hour',
    day: 'One hour to a day',
    threeDays: 'One to three days',
    longer: 'More than three days',
  },
  count: 'Comments',
  time: 'Time to a decision',
  times: ({ count, median, p90 }: { count: number; median: number; p90: number }) =>
    `Of ${countOf(count, 'decision')} on held comments in the last 30 days, half were made within ${nameHours(median)}, nine of ten within ${nameHours(p90)}.`,
  noTimes: 'No held comment was decided in the last 30 days.',
  checks: 'How often checks were right',
  checksNote:
    'Decisions of the last 90 days on comments that a check held. It was right where the comment was restricted and that stayed so.',
  check: 'Check',
  released: 'Published',
  overturned: 'Taken back',
  right: 'Right',
  people: 'People by trust',
  peopleNote: 'People who wrote in the last 30 days.',
  trust: { new: 'New', known: 'Known', trusted: 'Trusted' },
  trustLevel: 'Trust',
  peopleCount: 'People',
  secondLook: 'Second look',
  secondLookNote:
    'One decision in twenty is shown to another moderator without the decision. Chance chooses it, by the hash of its event.',
  agreement: ({ given, agreed }: { given: number; agreed: number }) =>
    `In the last 90 days, ${agreed.toLocaleString('en')} of ${countOf(given, 'second look')} agreed: ${Math.round((agreed / given) * 100)} %.`,
  noLooks: 'No decision has had a second look in the last 90 days.',
  waitingLooks: (count: number) =>
    count === 0
      ? 'None waits for one.'
      : `${countOf(count, 'decision')} of the sample ${count === 1 ? 'waits' : 'wait'} for one.`,
  giveLook: 'Take a second look',
} as const

/** The page of a second look. */
export const secondLook = {
  title: 'Second look',
  intro:
    'Another moderator has decided on this comment. What would you have done? Your answer changes nothing for the comment.',
  empty: 'No decision waits for your second look.',
  answers: 'The comment that it answers',
  verdicts: { publish: 'Publish it', reject: 'Reject it', spam: 'Mark it as spam', delete: 'Delete it' },
  /** What a moderator did, by the name of the decision. */
  was: {
    publish: 'published it',
    keep: 'kept it',
    reject: 'rejected it',
    spam: 'marked it as spam',
    delete: 'deleted it',
  } as Partial<Record<string, string>>,
  agreed: (was: string) => `You agree: the other moderator ${was}.`,
  disagreed: (was: string) => `You disagree: the other moderator ${was}.`,
  back: 'Back to the insights',
} as const
