import type { Viewer } from '#lib/auth/roles.ts'
import type { Standing } from '#lib/standing/standing.ts'
import { trustLevels } from '#lib/standing/trust.ts'
import type { Trust } from '#lib/standing/trust.ts'
import { dayMs } from '#lib/time.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { assertInOrder } from './assert-in-order.ts'
import type { TrustInput } from './trust-input.ts'
import { listWritersSince } from './trust-store.ts'

/** People who wrote within this time are counted, this many at most. */
const days = 90
const peopleMax = 10_000

export interface TrustRehearsalDto {
  people: number
  /** Number of people at each level, as it is and as it would be. */
  now: Record<Trust, number>
  then: Record<Trust, number>
}

/**
 * How many of the people who wrote in the last 90 days would be at each level; writes nothing. Throws
 * `auth/sign-in-required`, `auth/forbidden`, and `request/invalid` as `assertInOrder`.
 */
export async function rehearseTrust(
  { viewer, input }: { viewer: Viewer; input: TrustInput },
  { db, clock, readStandings }: Pick<ModerationDeps, 'db' | 'clock' | 'readStandings'>,
): Promise<TrustRehearsalDto> {
  assertModerator(viewer)
  assertInOrder(input)
  const now = clock.now()
  const since = new Date(now.getTime() - days * dayMs)
  const personIds = await listWritersSince({ since, take: peopleMax }, db)
  const present = await readStandings({ personIds, now }, db)
  const possible = await readStandings({ personIds, now, thresholds: input }, db)
  return { people: personIds.length, now: count(present), then: count(possible) }
}

function count(standings: ReadonlyMap<string, Standing>): Record<Trust, number> {
  const levels = [...standings.values()].map(({ trust }) => trust)
  const entries = trustLevels.map((level) => [level, levels.filter((found) => found === level).length])
  return Object.fromEntries(entries) as Record<Trust, number>
}
