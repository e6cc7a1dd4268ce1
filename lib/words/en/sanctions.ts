import { countOf } from './count-of.ts'

const end = (until: string | null) => (until === null ? '' : ` until ${until}`)

/** Sanctions, for moderators and for the people whom they restrict. */
export const sanctions = {
  kinds: {
    warning: 'Warning',
    'slow-mode': 'Slow mode',
    'hold-all': 'Hold all',
    suspension: 'Suspension',
    ban: 'Ban',
  },
  inForce: (kind: string, until: string | null) => kind + end(until),
  explanation: ({ title, setbacks, days }: { title: string; setbacks: number; days: number }) =>
    setbacks === 0
      ? `${title}.`
      : `${title}. In the ${countOf(days, 'day')} before, ${countOf(setbacks, 'comment')} of this account ${setbacks === 1 ? 'was' : 'were'} rejected or removed.`,
  daysMissing: 'Choose how long it lasts.',
  minutesMissing: 'Choose the time between two comments.',
  forbidden: {
    ofOneself: 'You can’t sanction yourself.',
    ofStaff: 'Only administrators can sanction moderators, editors and administrators.',
  },
} as const

/** What a sanction means, for its person. */
export const sanctionMeaning = {
  warned: () => 'A moderator has warned you. You can write on as before.',
  slowed: (until: string | null, minutes: number | null) =>
    `You can write one comment in ${countOf(minutes ?? 0, 'minute')}${end(until)}.`,
  held: (until: string | null) => `Each of your comments waits for a moderator${end(until)}.`,
  suspended: (until: string | null) =>
    `You can’t write here${end(until)}. You can read, and delete what you wrote.`,
  banned: () => 'You can’t write here any more. You can read, and delete what you wrote.',
} as const

/** What a sanction that is over meant, for its person. */
export const sanctionMeant = {
  warned: 'A moderator had warned you.',
  slowed: 'You could comment less often.',
  held: 'Each of your comments waited for a moderator.',
  suspended: 'You could not write here for a while.',
  banned: 'You could not write here.',
} as const

/** The letter about a sanction. */
export const sanctionMail = {
  subject: 'A decision about your account',
  title: {
    warned: 'You have been warned',
    slowed: 'You can comment less often for a while',
    held: 'Your comments wait for a moderator for a while',
    suspended: 'Your account is suspended',
    banned: 'Your account is banned',
  },
  lifted: {
    subject: 'A decision about your account was lifted',
    title: 'A moderator has ended it early',
    lead: {
      warning: 'The warning was taken back.',
      'slow-mode': 'You can comment as often as before.',
      'hold-all': 'Your comments no longer wait for a moderator.',
      suspension: 'Your suspension has ended. You can write here again.',
      ban: 'Your ban has ended. You can write here again.',
    },
    action: 'See your account',
  },
  why: 'You get this letter because the account has your address.',
} as const
