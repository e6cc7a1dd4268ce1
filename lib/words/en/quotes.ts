/** The page on which the writer of a comment says whether an article may quote it. */
export const quoteRequest = {
  title: 'May we quote your comment?',
  noneTitle: 'There is no such request',
  none: 'Follow the link in the letter, or copy its whole address. A newer letter replaces an older one. If you deleted your comment, its request is deleted, too.',
  lead: (asker: string) => `${asker} would like to quote your comment in an article.`,
  anEditor: 'An editor',
  article: 'The article:',
  how: 'Your words would appear as they are, with your name as under the comment, in the article and in its feed.',
  words: 'Your words',
  gone: 'Your comment is not on the site at present, so nothing is quoted.',
  states: {
    asked: (until: string) => `You can answer until ${until}.`,
    expired: (until: string) => `This request expired on ${until}. Nothing is quoted.`,
    agreed: (day: string) => `You agreed on ${day}. The article may show your words.`,
    outdated: (day: string) =>
      `You agreed on ${day}, and have changed your comment since. It is not quoted unless you agree to the new words.`,
    declined: (day: string) => `You said no on ${day}. Your comment is not quoted.`,
    withdrawn: (day: string) => `You took your agreement back on ${day}. Your comment is not quoted.`,
  },
  later:
    'You can take your agreement back on this page at any time: keep the letter. Deleting your comment does the same. Feed readers may keep a copy that they have loaded before.',
  agree: 'Yes, quote it',
  decline: 'No',
  withdraw: 'Take my agreement back',
} as const

/** Quotes of comments, in the Studio. */
export const quotePane = {
  block: 'A reader writes',
  ask: 'Ask to quote',
  askAgain: 'Ask again',
  askedNow: 'The writer gets a letter, and can say yes or no.',
  insert: 'Insert into the article',
  isInserted: 'It is in the article.',
  inserted: 'It is at the end of the text. You can move it as any block.',
  states: {
    none: null,
    asked: (moment: string) => `The writer was asked on ${moment}.`,
    expired: (moment: string) => `The writer was asked, and did not answer until ${moment}.`,
    agreed: (moment: string) => `The writer agreed on ${moment}.`,
    outdated: () => 'The comment was changed since its writer agreed.',
    declined: (moment: string) => `The writer said no on ${moment}, and is not asked again.`,
    withdrawn: (moment: string) => `The writer took the agreement back on ${moment}, and is not asked again.`,
  },
  /** Why readers do not see the block. */
  hidden: {
    gone: 'Readers do not see this block: the comment is not on the site.',
    notAgreed: 'Readers do not see this block: its writer has not agreed.',
  },
  loading: 'The comment is loading …',
  unavailable: 'The comment can’t be loaded now.',
} as const
