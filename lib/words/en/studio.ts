export const studio = {
  title: 'Studio',
  edit: 'Edit',
  loading: 'The Studio is loading …',
  forEditors: 'The Studio is for the editors of this publication.',
  signIn: 'Sign in',
  notAnEditor: (email: string) =>
    `You are signed in as ${email}, and this account is not an editor’s. Ask an administrator for that role, or sign out and use another address.`,
  toSite: 'To the front page',
  sessionEnded: 'Your session has ended. What you typed is kept in this page and saved once you are back.',
  signInElsewhere: 'Sign in again in a new tab',
  socketsBlocked:
    'WebSockets do not get through to this site, and the Studio needs them to follow changes. The proxy in front must let them pass: see lib/web/deployment.md.',
  lakeAway:
    'The content store does not answer. What you typed is kept in this page, and the Studio continues by itself once the store is back.',
} as const

export const preview = {
  label: 'Preview',
  text: 'Preview: this page includes drafts and scheduled articles, which readers do not see.',
  leave: 'Leave the preview',
  scheduled: (moment: string) => `Scheduled: readers see this article from ${moment} on.`,
  /** On the page “not found” of a preview. */
  incomplete:
    'The preview shows drafts, too, but there is none at this address. An article appears once it has a title, an address and an author.',
} as const

/** The pane with the discussion of a post, in the Studio. */
export const discussionPane = {
  title: 'Discussion',
  close: 'Close the discussion',
  reload: 'Load again',
  loading: 'The comments are loading …',
  signIn: 'Sign in to the site to moderate',
  signedOut:
    'You are not signed in to the site itself. Use the address of your account there; this page stays as it is.',
  forbidden: 'Your account on the site may not moderate.',
  more: 'More comments',
  onSite: 'On the page',
  restrict: { reject: 'Reject this comment?', delete: 'Delete this comment?' },
  noteNeeded: 'Explain this reason in a note.',
  cancel: 'Cancel',
} as const
