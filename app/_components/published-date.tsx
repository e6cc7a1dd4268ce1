const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day in words. In UTC, since a cached page can't know where its reader is. */
export function PublishedDate({ date }: { date: string }) {
  return <time dateTime={date}>{longDate.format(new Date(date))}</time>
}
