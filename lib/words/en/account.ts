export const signIn = {
  title: 'Sign in',
  lead: 'Give your e-mail address and we send you a link. There is no password to remember.',
  email: 'E-mail address',
  submit: 'Send me a link',
  sending: 'Sending…',
  emailInvalid: 'Please write a whole e-mail address, such as robin@example.com.',
  sentTitle: 'Check your mail',
  sent: (email: string) =>
    `We sent a link to ${email}. It signs you in once, within 10 minutes. You can close this page.`,
  waitingTitle: 'Our mail is slow right now',
  waiting: (email: string) =>
    `We could not send the link to ${email} yet. We keep trying; it comes as soon as our mail server accepts it.`,
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
  words: 'These words were written with your e-mail address:',
  wordsAbout: (title: string) => `These words were written with your e-mail address, under “${title}”:`,
  shownAs: (name: string) => `They will be shown under the name ${name}.`,
  whichName: 'Which name should they be shown under?',
  accountName: (name: string) => `${name}, the name of your account`,
  typedName: (name: string) =>
    `${name}, the name written with these words; it will be on all your comments, earlier ones too`,
  renameLater: 'You can change your name at any time in',
  noName: 'They will be shown as by Anonymous.',
  notYours: 'Did not ask for this? Close this page and nothing happens.',
  cookieMissing:
    'Your browser did not keep the cookie that signs you in. Allow cookies for this site, then press the button again.',
  invalidTitle: 'This link no longer works',
  invalid: 'It was used already, or is older than 10 minutes. Ask for a new link and we send it at once.',
  /** What became of the comment that the link would have posted. */
  keptWords: {
    kept: 'The link is older than 10 minutes. Your comment is not posted yet, and we keep it for 24 hours. Ask for a new link: it leads to your comment and the button that posts it.',
    posted:
      'It was used already, and your comment is posted. To sign in, ask for a new link and we send it at once.',
    expired:
      'We kept your comment for 24 hours, and they are over. It was not posted. Please write it again under its article.',
  },
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

export const names = {
  tooLong: 'A name has room for 60 characters.',
  stackedMarks: 'One letter of this name has too many accents or other marks. Please leave some out.',
  reserved:
    'This is the name of someone who writes or moderates here, or sounds like it. Please choose another, perhaps with your surname. If it is yours, sign in with the address that has it.',
  /** Words for a role of the site. A name with one of them is refused. */
  roles: [
    'admin',
    'admins',
    'administrator',
    'administrators',
    'editor',
    'editors',
    'mod',
    'moderation',
    'moderator',
    'moderators',
    'mods',
    'staff',
    'team',
  ],
  /**
   * Words of rank or of a department that are parts of other names, too. A name of only such words, or with a reserved name,
   * is refused: `Nicole HR` claims to be Nicole, `Maria HR` does not.
   */
  ranks: ['author', 'authors', 'blog', 'editorial', 'founder', 'hr', 'official', 'owner', 'support'],
} as const

export const account = {
  title: 'Your account',
  name: 'Name to be shown',
  nameHint:
    'Shown with all your comments, earlier ones too. A pen name is fine; left empty, you are Anonymous.',
  saveName: 'Save name',
  saving: 'Saving…',
  nameSaved: (name: string) => `Your comments are now shown under the name ${name}.`,
  nameRemoved: 'Your comments are now shown as Anonymous.',
  comments: 'Your comments',
  restricted: 'Comments of yours that moderators restricted',
  suspended: (sentence: string) => `${sentence} So you can’t change your name or a comment now.`,
  noComments: 'You have not written any yet.',
  onPost: (title: string) => `on “${title}”`,
  onNoPost: 'on an article that is not here any more',
  older: 'Older comments of yours',
} as const
