/** Why a comment waits, each a sentence for its writer. Those of the checks are by the check’s name. */
export const heldBecause = {
  checks: {
    sanctioned:
      'A moderator decided that all your comments wait for a while. Your account says why and until when.',
    premoderated: 'Each comment under this article is read before it appears.',
    'first-comment': 'It is your first comment, and first comments are read before they appear.',
    'fast-posting': 'You wrote many comments within a few minutes.',
    'duplicate-words': 'You wrote the same words here before.',
    'near-repeats': 'It is almost the same as an earlier comment of yours.',
    'word-rules': 'It has words that a moderator reads first.',
    insults: 'It has words that may be an insult.',
  },
  /** For checks that would help spammers if they said more. */
  spam: 'An automatic check thought it might be spam.',
  reported: 'Readers reported it.',
} as const
