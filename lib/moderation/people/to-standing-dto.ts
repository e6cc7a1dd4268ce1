import type { Standing } from '#lib/standing/standing.ts'
import type { StandingDto } from '../dto.ts'

/** The standing of a person for moderators; a person without an account is new. */
export function toStandingDto(standing: Standing | undefined): StandingDto {
  return {
    trust: standing?.trust ?? 'new',
    sanctions: (standing?.sanctions ?? []).map(({ kind, until }) => ({
      kind,
      until: until?.toISOString() ?? null,
    })),
  }
}
