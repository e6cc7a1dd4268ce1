import { cachedGetSettings } from '#lib/content/cached.ts'
import { nameMoment, systemClock } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { isPreviewing } from '#sanity/live.ts'
import styles from './preview.module.css'

/** Shows editors when a previewed post will be public. Readers never get such a post. */
export async function ScheduledNote({ publishedAt }: { publishedAt: string }) {
  if (!(await isPreviewing())) return null
  const moment = new Date(publishedAt)
  if (moment <= systemClock.now()) return null
  const { timeZone } = await cachedGetSettings()
  return (
    <p className={styles.scheduled} role="note">
      {words.preview.scheduled(nameMoment(moment, timeZone))}
    </p>
  )
}
