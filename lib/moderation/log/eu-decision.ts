import * as words from '#lib/words/en.ts'

/** What the statement of reasons says about a decision, without its note and its words. */
export interface StatedDecision {
  /** Hash of the decision in the record. */
  hash: string
  measure: string
  source: string
  detectedBy: readonly string[]
  isDecidedByPerson: boolean
  ground: string
  reason: string
  clause: string
  explanation: string
  decidedAt: Date
  until: Date | null
  liftedAt: Date | null
  /** When the comment was written, or the person joined. */
  contentAt: Date
}

/** Everywhere in the European Economic Area: the site shows the same to everybody. */
const everywhere =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

const categories: Readonly<Record<string, string>> = {
  'personal-data': 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  insult: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  unlawful: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
}

/** The restriction of each measure. A warning restricts nothing. */
const restrictions: Readonly<Record<string, object | null>> = {
  rejected: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] },
  removed: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
  hidden: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] },
  folded: {
    decision_visibility: ['DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: words.euDecision.folded,
  },
  closed: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'] },
  slowed: { decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' },
  held: { decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' },
  suspended: { decision_provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' },
  banned: { decision_provision: 'DECISION_PROVISION_TOTAL_TERMINATION' },
  warned: null,
}

/**
 * A decision in the shape of the EU Transparency Database; null for one that restricts nothing. It has no personal data:
 * neither names nor ids nor words of people. https://transparency.dsa.ec.europa.eu/page/api-documentation
 */
export function toEuDecision(decision: StatedDecision): Record<string, unknown> | null {
  const restriction = restrictions[decision.measure]
  if (!restriction) return null
  const { detectedBy, isDecidedByPerson, hash } = decision
  return {
    puid: hash,
    ...restriction,
    ...endOf(decision, 'decision_provision' in restriction ? 'service' : 'visibility'),
    ...groundOf(decision),
    category: categories[decision.reason] ?? 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    content_type: ['CONTENT_TYPE_TEXT'],
    content_date: dayOf(decision.contentAt),
    territorial_scope: everywhere,
    application_date: dayOf(decision.decidedAt),
    decision_facts: factsOf(decision),
    source_type: sourceOf(decision),
    automated_detection: detectedBy.length > 0 ? 'Yes' : 'No',
    automated_decision: isDecidedByPerson ? 'AUTOMATED_DECISION_NOT_AUTOMATED' : 'AUTOMATED_DECISION_FULLY',
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

function endOf({ liftedAt, until }: StatedDecision, what: 'service' | 'visibility') {
  const end = liftedAt ?? until
  return end === null ? {} : { [`end_date_${what}_restriction`]: dayOf(end) }
}

function groundOf({ ground, clause, explanation }: StatedDecision) {
  const kind = ground === 'law' ? 'illegal' : 'incompatible'
  return {
    decision_ground:
      kind === 'illegal' ? 'DECISION_GROUND_ILLEGAL_CONTENT' : 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    [kind === 'illegal' ? 'illegal_content_legal_ground' : 'incompatible_content_ground']: clause,
    [`${kind}_content_explanation`]: explanation,
  }
}

/** Only a notice about something unlawful is one of article 16. */
function sourceOf({ source, ground }: StatedDecision): string {
  if (source !== 'notice') return 'SOURCE_VOLUNTARY'
  return ground === 'law' ? 'SOURCE_ARTICLE_16' : 'SOURCE_TYPE_OTHER_NOTIFICATION'
}

function factsOf({ measure, source, detectedBy, isDecidedByPerson }: StatedDecision): string {
  const { facts, found } = words.euDecision
  const what = measure in facts ? facts[measure as keyof typeof facts] : facts.other
  if (!isDecidedByPerson) return `${what} ${found.machine}`
  if (source === 'notice') return `${what} ${found.notice}`
  return `${what} ${detectedBy.length > 0 ? found.check : found.person}`
}
