import type { ErrorCode } from '../errors.ts'

/** Every word of the interface, so that a translation is one file. Each section belongs to one part of it. */
export const words = {
  site: {
    skipToContent: 'Skip to the article',
    skipToBottom: 'Skip to the bottom',
    skipToTop: 'Back to the top',
  },
  discussion: {
    title: 'Comments',
  },
  signIn: {
    title: 'Sign in',
  },
  errors: {
    'request/invalid': 'Something in what was sent is not right.',
    'request/foreign-origin': 'This was sent from another site, so it was not accepted.',
    'request/too-large': 'That is too large to be accepted.',
    'request/rate-limited': 'That was a bit fast. Please wait a moment and try again.',
    'request/not-found': 'There is nothing at this address.',
    'request/unavailable': 'This part of the site is not answering right now. Please try again in a minute.',
    'auth/sign-in-required': 'Please sign in first.',
    'auth/forbidden': 'Your account may not do this.',
    'auth/link-invalid': 'This link was already used or is older than 15 minutes. Ask for a new one.',
    'content/post-not-found': 'There is no such article.',
    'content/author-not-found': 'There is no such author.',
    'content/topic-not-found': 'There is no such topic.',
    'content/page-not-found': 'There is no such page.',
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
    'moderation/not-allowed': 'Only moderators may do this.',
  } satisfies Record<ErrorCode, string>,
} as const
