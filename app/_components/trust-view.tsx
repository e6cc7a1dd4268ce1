import type { TrustDto } from '#lib/moderation/people/dto.ts'
import { missingFor } from '#lib/standing/trust.ts'
import { trustEffects } from '#lib/standing/trust-effects.ts'
import * as words from '#lib/words/en.ts'

interface Props extends TrustDto {
  /** The sentence with the level. */
  lead: string
  /** What stands before the conditions of the next level. */
  needs?: Record<'new' | 'known', string>
}

/** A person's trust, what it changes, and what is missing for the next level. */
export function TrustView({ lead, needs = words.ownStanding.next, trust, grounds, thresholds }: Props) {
  const next = ({ new: 'known', known: 'trusted', trusted: null } as const)[trust]
  const missing = next === null ? [] : missingFor(next, { grounds, thresholds })
  const saysRecently = missing.some(({ what }) => what === 'setbacks' || what === 'sanction')
  return (
    <>
      <p>
        {lead} {words.trust.effects(trustEffects[trust])}
      </p>
      {trust !== 'trusted' && (
        <>
          <p>{needs[trust]}</p>
          <ul>
            {missing.map(({ what, have, need }) => (
              <li key={what}>{words.trust.missing[what]({ have, need })}</li>
            ))}
          </ul>
        </>
      )}
      {saysRecently && <p>{words.ownStanding.recently(thresholds.windowDays)}</p>}
    </>
  )
}
