import { isInForce } from '#lib/standing/sanctions.ts'
import type { SanctionDto } from '../people/dto.ts'
import type { SanctionRow } from './sanction-store.ts'

/** A sanction as it is at a moment. */
export function toSanctionDto(row: SanctionRow, now: Date): SanctionDto {
  const { id, kind, minutes, from, until, liftedAt, clause, explanation, note } = row
  return {
    ...{ id, kind, minutes, clause, explanation, note },
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    liftedAt: liftedAt?.toISOString() ?? null,
    isInForce: isInForce(row, now),
  }
}
