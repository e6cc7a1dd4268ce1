/** What each name in the CSV means. */
const meanings = {
  'comments.written': 'Comments posted.',
  'comments.published': 'Of these, at once on the site.',
  'comments.held': 'Comments held for a moderator when posted or edited, or later by reports.',
  'measures.rejected': 'Held comments that a moderator refused.',
  'measures.removed': 'Published comments that a moderator took down.',
  'measures.hidden':
    'Published comments that reports hid until a moderator decided. A refusal counts besides.',
  'measures.folded': 'Published comments that were folded with their replies.',
  'measures.found':
    'Measures without a notice, by what found the comment: each check that held it, or a person.',
  notices: 'Notices received.',
  'notices.decided':
    'Notices decided. Several may be about one comment, and a measure of a person upon a notice upholds at least one.',
  'notices.medianHours': 'Median hours from a notice to its decision; without a part, of all notices.',
  appeals: 'Appeals received, by who appealed and how the appeal has ended.',
  'appeals.medianHours': 'Median hours from an appeal to its answer.',
  'checks.decided': 'Decisions on comments that the check held.',
  'checks.released': 'Of these, comments published after all: an error of the check.',
  'checks.overturned': 'Of these, restrictions taken back later or upon an appeal: an error of the check.',
  sanctions: 'Measures against people.',
}

/** The CSV of the figures, for whoever computes with it. */
export const transparencyCsv = {
  title: 'All figures',
  explained: 'What the columns and names mean',
  columns: {
    period: 'A month (2026-11) or a year (2026) of UTC. For the spam score, the day of its training.',
    figure: 'One of the names below.',
    part: 'What the figure is counted by; empty for the whole.',
    detail: 'The second part, where a figure has two.',
    value: 'A count, hours, or a share from 0 to 1.',
    sample:
      'yes where every figure of the period was invented. A year with any counted figure leaves its invented months out.',
  },
  names: 'Names of the figures',
  name: 'Figure',
  parts: 'Part, detail',
  meaning: 'Meaning',
  meanings,
  version: 'version',
  spamScore: {
    precision: 'Of what the score takes for spam, the share that is spam.',
    recall: 'Of all spam, the share that the score finds.',
    n: 'Comments that the score was measured on.',
  },
} as const
