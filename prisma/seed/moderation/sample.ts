/** A comment that was rejected, and the appeal of its writer. */
export const appealed = {
  by: 'grace.mbeki',
  decidedBy: 'nicole',
  decision: 'reject',
  reason: 'off-topic',
  text: 'These are the four studies that the article speaks of. I sell nothing, and I work for none of the authors. Please look at the links.',
} as const

/** A sanction that runs. */
export const suspended = {
  person: 'quick.offers',
  kind: 'suspension',
  days: 7,
  reason: 'spam',
  note: 'Three offers in two months, under three articles.',
} as const

/** A report of a published comment that waits, by another reader. */
export const reported = {
  by: 'tadeusz.nowik',
  writer: 'noor.haddad',
  words: 'last Tuesday',
  reason: 'personal-data',
  note: 'Our team has five people, and the writer signs with a full name. Everybody here knows who the engineer is.',
} as const
