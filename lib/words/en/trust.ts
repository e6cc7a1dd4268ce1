import { countOf } from './count-of.ts'

/** Trust in people, for moderators and for the people themselves. */
export const trust = {
  levels: { new: 'new', known: 'known', trusted: 'trusted' },
  /** After the name of a level: what the person may do at it. */
  effects: ({ linksMax, fastCommentsMax }: { linksMax: number; fastCommentsMax: number }) =>
    `A moderator first reads a comment with more than ${countOf(linksMax, 'link')}, and each one after ${countOf(fastCommentsMax, 'comment')} within five minutes.`,
  /** Conditions of the next level that are not met. */
  missing: {
    comments: ({ have, need }: { have: number; need: number }) =>
      `${countOf(need, 'published comment')} (now ${have})`,
    days: ({ have, need }: { have: number; need: number }) =>
      `an account of ${countOf(need, 'day')} (now ${have})`,
    setbacks: ({ have, need }: { have: number; need: number }) =>
      `at most ${countOf(need, 'comment')} rejected or removed recently (now ${have})`,
    sanction: () => 'no recent sanction',
  },
} as const

/** The part of the account about trust and sanctions. */
export const ownStanding = {
  title: 'Your standing',
  trust: (level: string) => `You are ${level} here.`,
  next: {
    new: 'You become known, and may write more links in a comment, once you have:',
    known: 'You become trusted, may write more links in a comment and more comments in a row, once you have:',
  },
  recently: (days: number) => `“Recently” means in the last ${countOf(days, 'day')}.`,
  sanctions: 'Decisions about your account',
  inForceLead: 'This is in force:',
  statement: 'Reasons and appeal',
} as const
