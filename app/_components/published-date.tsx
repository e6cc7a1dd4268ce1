import { cachedGetSettings } from '#lib/content/cached.ts'
import { nameDay } from '#lib/time.ts'

/** A day in words, in the site's zone: a cached page can't know the reader's. */
export async function PublishedDate({ date }: { date: string }) {
  const { timeZone } = await cachedGetSettings()
  return <time dateTime={date}>{nameDay(new Date(date), { timeZone, style: 'long' })}</time>
}
