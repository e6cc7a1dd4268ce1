import type { SanctionKind } from '#lib/standing/sanctions.ts'
import type { Measure } from '../decision.ts'

/** The measure of a sanction in its statement of reasons. */
export const measureOfSanction: Readonly<Record<SanctionKind, Measure>> = {
  warning: 'warned',
  'slow-mode': 'slowed',
  'hold-all': 'held',
  suspension: 'suspended',
  ban: 'banned',
}
