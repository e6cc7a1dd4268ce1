import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { listActors } from '#lib/moderation/log/list-actors.ts'
import { listLog } from '#lib/moderation/log/list-log.ts'
import { readLogView } from '#lib/moderation/log/log-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { Forbidden } from '../forbidden.tsx'
import { LogEntry } from './log-entry.tsx'
import { LogExports } from './log-exports.tsx'
import { LogFilters } from './log-filters.tsx'
import controls from '#app/_components/controls.module.css'
import styles from './log.module.css'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.log.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The record in sentences, newest first. Each view has its address; filters that cannot be used are left out. */
export default async function LogPage({ searchParams }: Props) {
  const asked = await searchParams
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationLog())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.log.title} />
  const { input, faults } = readLogView(asked)
  const { cursor, ...filters } = input
  const deps = getModerationDeps()
  const { timeZone } = await settingsOrDefault()
  const [{ entries, next }, actors] = await Promise.all([
    listLog({ viewer, input, timeZone }, deps),
    listActors({ viewer }, deps),
  ])
  const isFiltered = Object.values(filters).some((filter) => filter !== undefined)
  return (
    <>
      <h1>{words.log.title}</h1>
      <p className={styles.note}>{words.log.intro}</p>
      {faults.map((fault) => (
        <p key={fault} className={controls.fault} role="alert">
          {fault}
        </p>
      ))}
      <LogFilters filters={filters} actors={actors} />
      {entries.length === 0 && (
        <p className={styles.empty}>{isFiltered ? words.log.nothingFound : words.log.empty}</p>
      )}
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <LogEntry entry={entry} back={routes.moderationLog({ ...filters, cursor })} timeZone={timeZone} />
          </li>
        ))}
      </ol>
      {next !== null && (
        <p>
          <a className={styles.next} href={routes.moderationLog({ ...filters, cursor: next })}>
            {words.log.next} →
          </a>
        </p>
      )}
      {entries.length > 0 && <LogExports filters={filters} />}
    </>
  )
}
