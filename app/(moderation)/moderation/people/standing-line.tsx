import type { StandingDto } from '#lib/moderation/dto.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'

interface Props extends StandingDto {
  /** The site's zone. */
  timeZone: string
}

/** A person's trust and the sanctions in force, within a line of text. */
export function StandingLine({ trust, sanctions, timeZone }: Props) {
  const inForce = sanctions.map(({ kind, until }) => {
    const end = until === null ? null : nameDay(new Date(until), { timeZone, style: 'medium' })
    return words.sanctions.inForce(words.sanctions.kinds[kind], end)
  })
  return <>{[words.trust.levels[trust], ...inForce].join(' · ')}</>
}
