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
