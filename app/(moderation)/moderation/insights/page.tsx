import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { routes } from '#lib/routes.ts'
import { getInsights } from '#lib/transparency/get-insights.ts'
import { getInsightsDeps } from '#lib/transparency/wiring.ts'
import * as words from '#lib/words/en.ts'
import { SpamScore } from '#app/_figures/spam-score.tsx'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { Forbidden } from '../forbidden.tsx'
import { Checks, People, Queue, SecondLooks, TimeToDecision, Volume } from './sections.tsx'
import styles from './insights.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.insights.title, robots: { index: false } }

/** Figures for moderators, with charts and the tables behind them. */
export default async function InsightsPage() {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationInsights())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.insights.title} />
  const { timeZone } = await settingsOrDefault()
  const insights = await getInsights({ viewer, timeZone }, getInsightsDeps())
  return (
    <>
      <h1>{words.insights.title}</h1>
      <p className={styles.note}>
        {words.insights.intro} <a href={routes.transparency()}>{words.transparency.title}</a>
      </p>
      <Volume days={insights.days} />
      <Queue queue={insights.queue} timeZone={timeZone} />
      <TimeToDecision time={insights.timeToDecision} />
      <Checks checks={insights.checks} />
      <SpamScore spam={insights.spam} />
      <People people={insights.people} />
      <SecondLooks looks={insights.secondLooks} />
    </>
  )
}
