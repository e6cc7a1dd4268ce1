import { countOf } from './count-of.ts'

const wait = (count: number) =>
  `${countOf(count, 'comment')} ${count === 1 ? 'waits' : 'wait'} for a decision`

/** Moderation by mail: the choice on the account, the letter, and the page of its links. */
export const byMail = {
  choice: {
    title: 'Mail about waiting comments',
    elsewhere: 'You can get mail about waiting comments:',
    choose: 'choose on your account',
    lead: 'Each letter has the comments with their words, and links to decide on them. The links work without a sign-in.',
    when: 'When',
    modes: {
      none: 'No mail',
      'at-once': 'At once, ten minutes apart at least',
      daily: 'Once a day',
    },
    hour: 'Hour of the daily letter',
    zone: (timeZone: string) => `In the time zone of the site, ${timeZone}.`,
    hourName: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
    save: 'Save',
    saving: 'Saving…',
    saved: {
      none: 'Saved. You get no letters.',
      'at-once': 'Saved. You get a letter when a comment is held.',
      daily: 'Saved. You get a letter each day on which comments wait.',
    },
  },
  reported: ({ count, reason }: { count: number; reason: string }) =>
    `${countOf(count, 'report')}: ${reason}.`,
  letter: {
    subject: wait,
    title: wait,
    comment: (author: string, post: string | null) =>
      post === null ? `${author} writes:` : `${author} writes under “${post}”:`,
    why: 'Why it waits:',
    decisions: { publish: 'Publish', keep: 'Keep', reject: 'Reject', spam: 'Mark as spam', delete: 'Delete' },
    more: (count: number) =>
      `${countOf(count, 'more comment')} ${count === 1 ? 'waits' : 'wait'} in the queue.`,
    cut: 'The rest is on the page of the link.',
    links: (until: string) =>
      `A link decides nothing by itself: its page asks you first. Links are yours alone, decide once, and work until ${until}. Please don’t forward this letter.`,
    action: 'Open the queue',
    reason: 'You moderate here and asked for these letters. Change or stop them on your account:',
  },
  page: {
    title: 'Decide on a comment',
    as: (name: string) => `You decide as ${name}. You need no sign-in.`,
    asNobody: 'You decide with the link in your letter. You need no sign-in.',
    changed: 'These words were changed since the letter. This is how they are now.',
    under: 'Under',
    underNothing: 'Under an article that is not on the site',
    writes: (name: string) => `${name} writes`,
    why: 'Why it waits',
    reports: 'Reports',
    asks: {
      publish: 'Publish this comment?',
      keep: 'Keep this comment as it is?',
      reject: 'Reject this comment?',
      spam: 'Mark this comment as spam?',
      delete: 'Delete this comment?',
    },
    confirm: {
      publish: 'Yes, publish it',
      keep: 'Yes, keep it',
      reject: 'Yes, reject it',
      spam: 'Yes, it is spam',
      delete: 'Yes, delete it',
    },
    instead: 'Or instead',
    links: { publish: 'Publish', keep: 'Keep', reject: 'Reject', spam: 'Mark as spam', delete: 'Delete' },
    queue: 'To the queue',
    decidedTitle: 'This comment is decided',
    now: {
      PUBLISHED: 'It is published.',
      HELD: 'It waits for a decision again.',
      REJECTED: 'It is rejected.',
      SPAM: 'It is marked as spam.',
      DELETED: 'It is deleted.',
    },
    by: ({ name, isYou }: { name: string | null; isYou: boolean }, moment: string) =>
      `${isYou ? 'You' : (name ?? 'A moderator without a name')} decided on ${moment}.`,
    undo: 'Undo this decision',
    undone: 'The decision was taken back. This link decides nothing more; the queue does.',
    none: {
      unknown: {
        title: 'There is no such link',
        text: 'Follow the link in the letter, or copy its whole address. Expired links are deleted.',
      },
      expired: {
        title: 'This link has expired',
        text: 'The links of a letter work for seven days. The queue has all comments that wait.',
      },
      forbidden: {
        title: 'This link decides nothing any more',
        text: 'The account that got this letter may not moderate at present.',
      },
      gone: {
        title: 'This comment is gone',
        text: 'Its writer deleted the words. There is nothing to decide.',
      },
    },
  },
} as const
