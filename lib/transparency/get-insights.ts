import { assertRole } from '#lib/auth/assert-role.ts'
import { canModerateAs } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import type { Db } from '#lib/db.ts'
import { sampledDays } from '#lib/moderation/second-look/sample.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import type { Standing } from '#lib/standing/standing.ts'
import { trustLevels } from '#lib/standing/trust.ts'
import { dayMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { countChecks } from './count-store.ts'
import type { InsightsDto } from './dto.ts'
import { sumOf } from './figures.ts'
import type { Figure, FigureName } from './figures.ts'
import { countDays, countSecondLooks, countWaiting, listWriters, measureDecisions } from './insight-store.ts'
import { findSpamScore } from './spam-score-store.ts'

export interface InsightsDeps {
  db: Db
  clock: Clock
  /** `readStandings` of `lib/standing`. */
  readStandings: (
    asked: { personIds: readonly string[]; now: Date },
    db: Db,
  ) => Promise<ReadonlyMap<string, Pick<Standing, 'trust'>>>
}

const shortDays = 30
const longDays = 90
const writersMax = 2_000

/**
 * How moderation goes, for moderators. `timeZone` is the site's. Throws `auth/sign-in-required` or `auth/forbidden`.
 */
export async function getInsights(
  { viewer, timeZone }: { viewer: Viewer; timeZone: string },
  { db, clock, readStandings }: InsightsDeps,
): Promise<InsightsDto> {
  assertRole(viewer, canModerateAs)
  const now = clock.now()
  const [short, long, sampledSince] = [shortDays, longDays, sampledDays].map(
    (days) => new Date(now.getTime() - days * dayMs),
  ) as [Date, Date, Date]
  const [days, queue, timeToDecision, figures, secondLooks, spam, personIds] = await Promise.all([
    countDays({ now, count: shortDays, timeZone }, db),
    countWaiting(now, db),
    measureDecisions(short, db),
    countChecks({ from: long, until: now }, db),
    countSecondLooks({ since: long, sampledSince }, db),
    findSpamScore(shippedModel, db),
    listWriters({ since: short, take: writersMax }, db),
  ])
  const standings = [...(await readStandings({ personIds, now }, db)).values()]
  const people = trustLevels.map((trust) => ({
    trust,
    count: standings.filter((standing) => standing.trust === trust).length,
  }))
  return { days, queue, timeToDecision, checks: listChecks(figures), people, secondLooks, spam }
}

function listChecks(figures: readonly Figure[]): InsightsDto['checks'] {
  const names = figures.filter(({ figure }) => figure === 'checks.decided').map(({ part }) => part)
  const count = (figure: FigureName, check: string) =>
    sumOf({ of: { figures }, figure, fits: ([part]) => part === check })
  return names
    .map((check) => ({
      check,
      decided: count('checks.decided', check),
      released: count('checks.released', check),
      overturned: count('checks.overturned', check),
    }))
    .toSorted((one, other) => other.decided - one.decided)
}
