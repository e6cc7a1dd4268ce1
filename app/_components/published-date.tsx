import { cachedGetSettings } from '#lib/content/cached.ts'
import { nameDay } from '#lib/time.ts'

/** A day in words. In the site's zone, since a cached page can't know where its reader is. */
export async function PublishedDate({ date }: { date: string }) {
  const { timeZone } = await cachedGetSettings()
  return <time dateTime={date}>{nameDay(new Date(date), { timeZone, style: 'long' })}</time>
}
