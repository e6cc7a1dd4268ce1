import type { ErrorCode } from '../errors.ts'

/**
 * Every word of the interface, so that a translation is one file. Each section is an export of its own: imported as
 * `* as words`, a page's script carries only the sections it uses.
 */

const countOf = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

export const site = {
  skipToContent: 'Skip to the content',
  skipToBottom: 'Skip to the bottom',
  skipToTop: 'Back to the top',
  mainNavigation: 'Main',
  footerNavigation: 'Footer',
  elsewhere: (name: string) => `${name} elsewhere`,
  rights: (year: number, name: string) => `© ${year} ${name}`,
  feed: 'RSS feed',
} as const

export const social = {
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  instagram: 'Instagram',
  website: 'Website',
} as const

export const lists = {
  latest: 'Latest articles',
  topics: 'Topics',
  authorArticles: (name: string) => `Articles by ${name}`,
  topicArticles: (topic: string) => `Articles on ${topic}`,
  pages: 'Pages of this list',
  newer: 'Newer articles',
  older: 'Older articles',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pageTitle: (title: string, page: number) => `${title}, page ${page}`,
  emptyTitle: 'No articles yet',
  emptyText: 'The first one will stand here as soon as it is published.',
  emptyFeed: 'Follow the feed to be told',
} as const

export const article = {
  by: 'By',
  readingTime: (minutes: number) => `${minutes} min read`,
  updated: 'Updated',
  contents: 'In this article',
  keyTakeaways: 'Key takeaways',
  topics: 'Topics of this article',
  related: 'Read next',
  hello: (name: string) => `Hello, I’m ${name}`,
  aboutAuthor: (name: string) => `More about ${name}`,
  headingLink: (heading: string) => `Link to “${heading}”`,
  aspect: 'Aspect',
  callout: { note: 'Note', tip: 'In practice', caution: 'Take care' },
  loadVideo: (host: string) => `Play the video here (it comes from ${host})`,
  openVideo: (host: string) => `Watch on ${host}`,
  openEmbed: (host: string) => `Open at ${host}`,
} as const

export const notFound = {
  title: 'There is nothing at this address',
  text: 'The page may have moved, or its address has a slip of the pen.',
  home: 'To the front page',
} as const

export const failure = {
  title: 'This page could not be made',
  text: 'Something on our side did not answer. It is usually back within a minute, and nothing of yours is lost.',
  retry: 'Try again',
  retryIn: (seconds: number) =>
    `Try again in ${seconds < 90 ? countOf(seconds, 'second') : countOf(Math.ceil(seconds / 60), 'minute')}.`,
} as const

export const discussion = {
  title: 'Comments',
  count: (total: number) => countOf(total, 'comment'),
  emptyTitle: 'Nobody has written here yet',
  emptyText: 'What do you know about this from your own work? The first word is yours.',
  closed: 'This discussion is closed. What was said stays here to be read.',
  premoderated: 'Here a moderator reads each comment before it is shown.',
  unavailableTitle: 'The discussion can’t be reached right now',
  unavailableText: 'The article is not touched by that, and nothing that was written is lost.',
  reload: 'Try again',
  more: 'Older comments',
  moreReplies: 'All replies of this thread',
  laterReplies: 'Later replies',
  backToArticle: 'Back to the article',
  moreTitle: (title: string) => `Comments on “${title}”`,
  threadTitle: (title: string) => `A thread on “${title}”`,
  by: { moderator: 'Moderator', author: 'Author' },
  anonymous: 'Anonymous',
  removed: 'This comment was removed.',
  answers: (name: string) => `in answer to ${name}`,
  edited: 'edited',
  replies: (name: string) => `Replies to ${name}`,
  replyPageTitle: 'Your reply',
  replyAbout: (title: string) => `to a comment on “${title}”`,
  replyGone: 'The comment you want to answer is not here any more.',
  guidelines: 'What we ask of each other here',
} as const

/** Around a reader’s own words. Apart from the rest of the discussion, which scripts have no use for. */
export const writing = {
  someone: 'Somebody',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  replyTitle: (name: string) => `Your reply to ${name}`,
  cancel: 'Cancel',
  formTitle: 'Write a comment',
  label: 'Your comment',
  replyLabel: 'Your reply',
  hint: 'Formatting: **bold**, *italic*, `code`, [link](https://…), > quote, - list.',
  name: 'Name to be shown',
  nameHint: 'A pen name is fine.',
  email: 'E-mail address',
  emailHint: 'Not shown. We send you a link that posts your comment; there is no password.',
  as: (name: string) => `You write as ${name}.`,
  asNobody: 'You are signed in.',
  charactersLeft: (left: number) => `${countOf(left, 'character')} left`,
  charactersOver: (over: number) => `${countOf(over, 'character')} too many`,
  submit: 'Post comment',
  submitReply: 'Post reply',
  submitPending: 'Posting…',
  posted: 'Your comment is posted.',
  draftKept: 'Your draft is still here.',
  heldTitle: 'Thank you. A moderator will read your comment first',
  held: 'It is kept and will be shown here as soon as it is released.',
  heldMark: 'Waiting for a moderator; only you see this',
  ownHeld: 'Your comments that wait',
  sentTitle: 'Check your mail',
  sent: (email: string) =>
    `We sent a link to ${email}. Follow it and your comment is posted. The link is good for 15 minutes; your words are kept for 24 hours.`,
  sentNothing: 'Nothing there? Look among unwanted mail, or write again in a minute.',
  again: 'Write another comment',
  offline: 'You are offline. Your words are kept here; send them again once you are back.',
  unreached: 'That did not get through. Your words are kept here; please send them again.',
} as const

export const signIn = {
  title: 'Sign in',
  lead: 'Give your e-mail address and we send you a link. There is no password to remember.',
  email: 'E-mail address',
  submit: 'Send me a link',
  sending: 'Sending…',
  emailInvalid: 'Please write a whole e-mail address, such as robin@example.com.',
  sentTitle: 'Check your mail',
  sent: (email: string) =>
    `We sent a link to ${email}. It signs you in once and is good for 15 minutes. You can close this page.`,
  sentMailbox: 'Mail is not set up on this site yet, so the message is waiting in its own',
  mailbox: 'mailbox',
  sentNothing: 'Nothing there? Look among unwanted mail, or',
  again: 'ask for a new link',
  signedInAs: (name: string) => `You are signed in as ${name}.`,
  goOn: 'Go on',
} as const

export const confirmSignIn = {
  title: 'One more step',
  lead: (email: string) => `Press the button to sign in as ${email}.`,
  submit: 'Sign in',
  commentLead: (email: string) => `Press the button to post your comment. It signs you in as ${email}, too.`,
  commentSubmit: 'Post my comment',
  notYours: 'Did not ask for this? Close this page and nothing happens.',
  invalidTitle: 'This link no longer works',
  invalid:
    'It was already used or is older than 15 minutes. A new one is on its way as soon as you ask for it.',
  again: 'Ask for a new link',
  failedTitle: 'That did not work',
  failed: 'Signing in failed on our side. Please try again in a minute.',
} as const

export const signOut = {
  title: 'Sign out',
  lead: 'You can read on without an account. To comment under your name, sign in again.',
  submit: 'Sign out',
  notSignedIn: 'You are not signed in.',
} as const

export const mailbox = {
  title: 'Mailbox',
  lead: 'Mail is not set up, so messages that the site would send are kept here. Set SMTP_URL to send them.',
  empty: 'No messages yet.',
  refresh: 'Refresh',
  back: 'All messages',
  to: 'To',
  from: 'From',
  date: 'Date',
  text: 'As text',
  html: 'As formatted',
  noSubject: '(no subject)',
} as const

export const mail = {
  siteName: 'Industrially Organized',
  ignore: 'Did you not ask for this? Then do nothing: without the link nothing happens.',
  copyLink: 'Or copy this address into your browser:',
  signIn: {
    subject: 'Your sign-in link',
    title: 'Sign in',
    lead: 'Here is the link that signs you in to Industrially Organized.',
    action: 'Sign in',
    validity: 'It works once, within the next 15 minutes.',
  },
  confirmComment: {
    subject: 'Confirm your comment',
    title: 'Are these your words?',
    lead: 'Someone wrote this comment with your e-mail address:',
    leadAbout: (title: string) => `Someone wrote this comment under “${title}” with your e-mail address:`,
    ask: 'If it was you, follow the link to post it.',
    action: 'Post my comment',
    validity: 'The link works once, within the next 15 minutes; your words are kept for 24 hours.',
  },
} as const

export const notPosted = {
  title: 'Your comment was not posted',
  words: 'Your words, to take with you:',
  toArticle: 'Back to the article',
  home: 'To the front page',
} as const

export const studio = {
  title: 'Studio',
  loading: 'The Studio is loading …',
  forEditors: 'The Studio is for the editors of this publication.',
  signIn: 'Sign in',
  notAnEditor: (email: string) =>
    `You are signed in as ${email}, and this account is not an editor’s. Ask an administrator for that role, or sign out and use another address.`,
  toSite: 'To the front page',
  sessionEnded: 'Your session has ended. What you typed is kept in this page and saved once you are back.',
  signInElsewhere: 'Sign in again in a new tab',
  lakeAway:
    'The content store does not answer. What you typed is kept in this page, and the Studio goes on by itself once it is back.',
} as const

export const api = {
  notACursor: 'This is not a cursor.',
} as const

export const preview = {
  label: 'Preview',
  text: 'Preview: this page shows drafts and what is scheduled. Readers see none of it.',
  leave: 'Leave the preview',
  /** Where a draft can't be shown yet. */
  incomplete:
    'Drafts are looked at, too, but none is here. An article appears once it has a title, an address and an author.',
} as const

export const errors = {
  'request/invalid': 'Something in what was sent is not right.',
  'request/bad-signature': 'The signature of this call is missing or wrong.',
  'request/foreign-origin': 'This was sent from another site, so it was not accepted.',
  'request/too-large': 'That is too large to be accepted.',
  'request/rate-limited': 'That was a bit fast. Please wait a moment and try again.',
  'request/not-found': 'There is nothing at this address.',
  'request/unavailable': 'This part of the site is not answering right now. Please try again in a minute.',
  'auth/sign-in-required': 'Please sign in first.',
  'auth/forbidden': 'Your account may not do this.',
  'content/post-not-found': 'There is no such article.',
  'content/no-read-token': 'This site has no token that reads drafts: its owner sets SANITY_API_READ_TOKEN.',
  'content/preview-refused': 'The preview is opened in the Studio, by editors who are signed in.',
  'content/unavailable': 'The articles can’t be reached right now. Please try again in a minute.',
  'comments/not-found': 'There is no such comment.',
  'comments/too-short': 'Please write at least 2 characters.',
  'comments/too-long': 'A comment has room for 5,000 characters.',
  'comments/discussion-closed': 'This discussion is closed.',
  'comments/parent-not-found': 'The comment you reply to is not here.',
  'comments/parent-removed': 'The comment you reply to was removed.',
  'comments/edit-window-over': 'The time to change this comment is over.',
  'comments/version-conflict': 'This comment was changed meanwhile. Reload to see how it stands.',
  'comments/confirmation-expired': 'This link was already used or is older than 24 hours.',
  'comments/duplicate-key': 'This form was already sent with other words.',
} satisfies Record<ErrorCode, string>
