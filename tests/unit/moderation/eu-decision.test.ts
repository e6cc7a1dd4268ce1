import { expect, test } from 'vitest'
import { toEuDecision } from '#lib/moderation/log/eu-decision.ts'
import type { StatedDecision } from '#lib/moderation/log/eu-decision.ts'

const day = (date: string) => new Date(`${date}T12:00:00Z`)

const rejected: StatedDecision = {
  ...{ hash: 'a1', measure: 'rejected', source: 'own-initiative', detectedBy: ['insults'] },
  ...{ isDecidedByPerson: true, ground: 'guidelines', reason: 'insult', clause: 'C', explanation: 'E' },
  ...{ decidedAt: day('2026-11-28'), until: null, liftedAt: null, contentAt: day('2026-11-27') },
}

test('a decision has the fields of the EU Transparency Database', () => {
  expect(toEuDecision(rejected)).toEqual({
    puid: 'a1',
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatible_content_ground: 'C',
    incompatible_content_explanation: 'E',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    content_type: ['CONTENT_TYPE_TEXT'],
    content_date: '2026-11-27',
    territorial_scope: expect.arrayContaining(['DE', 'FR', 'NO']) as string[],
    application_date: '2026-11-28',
    decision_facts:
      'A comment that waited for a moderator was rejected. An automated check of the site found it, and a person decided.',
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: 'Yes',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  })
})

test.each([
  [
    { ground: 'law' },
    { decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT', illegal_content_legal_ground: 'C' },
  ],
  [{ source: 'notice', ground: 'law' }, { source_type: 'SOURCE_ARTICLE_16' }],
  [{ source: 'notice' }, { source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION' }],
  [{ detectedBy: [] }, { automated_detection: 'No' }],
  [{ isDecidedByPerson: false }, { automated_decision: 'AUTOMATED_DECISION_FULLY' }],
  [{ liftedAt: day('2026-12-01') }, { end_date_visibility_restriction: '2026-12-01' }],
  [
    { measure: 'suspended', until: day('2026-12-05') },
    { decision_provision: 'DECISION_PROVISION_TOTAL_SUSPENSION', end_date_service_restriction: '2026-12-05' },
  ],
  [{ reason: 'spam' }, { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' }],
])('of %j it says %j', (change, fields) => {
  expect(toEuDecision({ ...rejected, ...change })).toMatchObject(fields)
})

test('a warning restricts nothing, so it is no decision there', () => {
  expect(toEuDecision({ ...rejected, measure: 'warned' })).toBeNull()
})
