import { getDatabase } from '#lib/db.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import type { InsightsDeps } from './get-insights.ts'

/** Dependencies of `getInsights` in the site's process. */
export function getInsightsDeps(): InsightsDeps {
  return { db: getDatabase().db, clock: systemClock, readStandings }
}
