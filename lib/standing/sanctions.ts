/** The kinds of sanction, from the mildest to the strictest. */
export const sanctionKinds = ['warning', 'slow-mode', 'hold-all', 'suspension', 'ban'] as const

export type SanctionKind = (typeof sanctionKinds)[number]

/** Possible lengths of a sanction that ends by itself, in days. */
export const sanctionDays = [1, 3, 7, 30] as const

interface SanctionRule {
  /** Whether it ends by itself after some days. */
  hasEnd: boolean
  /** Whether the person may write. */
  silences: boolean
}

export const sanctionRules: Readonly<Record<SanctionKind, SanctionRule>> = {
  warning: { hasEnd: false, silences: false },
  'slow-mode': { hasEnd: true, silences: false },
  'hold-all': { hasEnd: true, silences: false },
  suspension: { hasEnd: true, silences: true },
  ban: { hasEnd: false, silences: true },
}

/** The kinds that keep a person from writing, and from the rights of a role. */
export const silencingKinds = sanctionKinds.filter((kind) => sanctionRules[kind].silences)

/** The suspension or ban that keeps a person from writing. */
export type Silencing = Pick<ToldSanction, 'until' | 'explanation'>

/** The span of a sanction. It ends by itself: nothing has to run at that moment. */
export interface SanctionSpan {
  kind: SanctionKind
  from: Date
  /** Null without an end. */
  until: Date | null
  /** When it was ended early; null otherwise. */
  liftedAt: Date | null
}

/** Whether a sanction restricts the person at a moment. A warning never does. */
export function isInForce({ kind, until, liftedAt }: SanctionSpan, now: Date): boolean {
  return kind !== 'warning' && liftedAt === null && (until === null || now < until)
}

/** A sanction with what its person is told. */
export interface ToldSanction extends SanctionSpan {
  /** Slow mode: minutes between two comments; null for other kinds. */
  minutes: number | null
  explanation: string
}
