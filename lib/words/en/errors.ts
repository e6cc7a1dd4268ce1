import type { ErrorCode } from '../../errors.ts'

export const errors = {
  'request/invalid': 'Some of the fields are not valid.',
  'request/malformed': 'The request can’t be read.',
  'request/method-not-allowed':
    'This address does not support this method. The Allow header lists those that it does.',
  'request/unsupported-media-type': 'This address reads JSON only (content type application/json).',
  'request/bad-signature': 'The signature of this call is missing or wrong.',
  'request/foreign-origin': 'This was sent from another site, so it was not accepted.',
  'request/too-large': 'That is too large.',
  'request/rate-limited': 'That was a bit fast. Please wait a moment and try again.',
  'request/not-found': 'There is nothing at this address.',
  'request/unavailable': 'This part of the site is not answering right now. Please try again in a minute.',
  'auth/sign-in-required': 'Please sign in first.',
  'auth/forbidden': 'Your account may not do this.',
  'auth/last-administrator':
    'The last administrator keeps the role. Make somebody else an administrator first.',
  'auth/suspended': 'Your account may not write here at present. Your account page says why, and until when.',
  'content/post-not-found': 'There is no such article.',
  'content/no-read-token':
    'This site has no token that reads drafts. Its owner must set SANITY_API_READ_TOKEN.',
  'content/preview-refused': 'Only signed-in editors can open the preview, from the Studio.',
  'content/unavailable': 'The articles can’t be reached right now. Please try again in a minute.',
  'comments/not-found': 'There is no such comment.',
  'comments/too-short': 'Please write at least 2 characters.',
  'comments/too-long': 'A comment has room for 5,000 characters.',
  'comments/discussion-closed': 'This discussion is closed.',
  'comments/parent-not-found': 'The comment you reply to is not here.',
  'comments/parent-removed': 'The comment you reply to was removed.',
  'comments/thread-locked': 'A moderator has closed this thread: nobody can answer in it.',
  'comments/edit-window-over': 'The time to change this comment is over.',
  'comments/version-conflict': 'This comment was changed meanwhile. Reload to see its present words.',
  'comments/confirmation-expired':
    'This link was already used or is older than 24 hours. If your comment is not under its article, please write it there again.',
  'comments/duplicate-key': 'This form was already sent with other words.',
  'comments/staff-signed-out':
    'Words written signed out are not posted in the name of an editor or a moderator. If they are yours, post them under the article: you are signed in now.',
  'comments/refused': 'This comment can’t appear here.',
  'comments/slow-mode': 'Your comments are limited for a while. Please wait, and post this one later.',
  'moderation/event-not-found': 'There is no such decision.',
  'moderation/quote-not-found': 'There is no such request.',
  'moderation/quote-expired': 'This request has expired, and nothing is quoted.',
  'moderation/quote-asked-before': 'The writer has been asked already.',
  'moderation/quote-declined': 'The writer said no, and is not asked again.',
  'moderation/not-undone':
    'This decision was undone before, a newer one replaced it, or the comment has changed since.',
  'moderation/model-not-found': 'There is no such version of the spam score.',
  'moderation/rule-not-found': 'There is no such rule; another moderator may have removed it.',
  'moderation/link-not-found': 'This link is unknown or has expired. The queue has all comments that wait.',
  'moderation/link-used': 'This link has decided already, and works once.',
  'moderation/own-comment': 'This comment is yours: you can delete it yourself.',
  'moderation/report-not-found': 'There is no such report.',
  'moderation/statement-not-found': 'There is no such statement.',
  'moderation/nothing-to-appeal': 'There is no decision here to appeal against.',
  'moderation/appealed-before': 'You have appealed already.',
  'moderation/appeal-too-late': 'The time to appeal is over.',
  'moderation/appeal-not-found': 'There is no such appeal.',
  'moderation/appeal-answered': 'Another moderator has answered this appeal.',
  'moderation/own-decision': 'You made this decision. Another moderator answers the appeal.',
  'moderation/reported-before': 'You have reported this comment already. A moderator will read your report.',
  'moderation/person-not-found': 'There is no such person.',
  'moderation/sanction-not-found': 'There is no such sanction.',
  'moderation/sanction-over': 'This sanction has ended, or was lifted before.',
  'moderation/sanctioned-meanwhile':
    'There is a newer sanction against this person, perhaps of another moderator. Look at it first.',
} satisfies Record<ErrorCode, string>

export const api = {
  title: (siteName: string) => `Comments of ${siteName}`,
  notACursor: 'This is not a cursor.',
} as const
