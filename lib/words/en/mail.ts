export const mail = {
  ignore: 'Did you not ask for this? Then do nothing: without the link nothing happens.',
  copyLink: 'Or copy this address into your browser:',
  signIn: {
    subject: 'Your sign-in link',
    title: 'Sign in',
    lead: (siteName: string) => `Here is the link that signs you in to ${siteName}.`,
    action: 'Sign in',
    validity: (minutes: number) => `It works once, within the next ${minutes} minutes.`,
  },
  confirmComment: {
    subject: 'Confirm your comment',
    title: 'Are these your words?',
    lead: 'Someone wrote this comment with your e-mail address:',
    leadAbout: (title: string) => `Someone wrote this comment under “${title}” with your e-mail address:`,
    theirs: 'The comment, in its writer’s words and not in ours:',
    theirsEnd: 'Here the comment ends.',
    /** In place of each address within the comment. */
    address: '[address left out]',
    ask: 'If it was you, follow the link to post it.',
    action: 'Post my comment',
    validity: (minutes: number) =>
      `The link works once, within the next ${minutes} minutes; your words are kept for 24 hours.`,
  },
  statement: {
    subject: 'Why your comment is not shown',
    title: 'A moderator has decided on your comment',
    lead: {
      rejected: 'Your comment will not be shown.',
      removed: 'Your comment was removed.',
    },
    leadAbout: {
      rejected: (title: string) => `Your comment under “${title}” will not be shown.`,
      removed: (title: string) => `Your comment under “${title}” was removed.`,
    },
    clause: (clause: string) => `The paragraph it is about: ${clause}`,
    note: (note: string) => `The moderator adds: ${note}`,
    words: 'What you wrote:',
    ask: 'The whole statement is here:',
    action: 'Read the statement',
    why: 'You get this letter because the comment was written with your address.',
  },
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
