/** Reasons for a decision, where the owner has written none in the settings. */
export const reasons = {
  insult: {
    title: 'Insult',
    clause: 'Argue with ideas, not with people.',
    explanation: 'The comment attacks a person and not what they said.',
  },
  'personal-data': {
    title: 'Personal data',
    clause: 'Leave out names and details by which others can be found.',
    explanation: 'The comment names a person, or tells something by which they can be recognised.',
  },
  confidential: {
    title: 'Confidential',
    clause: 'Leave out what your employer or a colleague told you in confidence.',
    explanation: 'The comment tells something that others may expect to stay among them.',
  },
  'off-topic': {
    title: 'Off topic',
    clause: 'Stay with the article and its discussion.',
    explanation: 'The comment is about something else.',
  },
  spam: {
    title: 'Spam',
    clause: 'No advertising.',
    explanation: 'The comment advertises, or was written for search engines.',
  },
  unlawful: {
    title: 'Unlawful',
    clause: 'The law',
    explanation: 'What the comment says or does is against the law.',
  },
  other: {
    title: 'Another reason',
    clause: 'The guidelines under the comment form.',
    explanation: 'A moderator explains it in the note.',
  },
} as const

export const moderation = {
  reasonMissing: 'Choose the reason. Its writer is told.',
  noSuchReason: 'There is no such reason.',
  noteMissing: 'Explain this reason in a note. Its writer reads it.',
} as const
