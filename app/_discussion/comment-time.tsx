'use client'

import { TimeAgo } from '../_components/time-ago.tsx'
import { useDiscussion } from './discussion-context.tsx'

/** A moment in the discussion, in the site's time zone. */
export function CommentTime({ date }: { date: string }) {
  const { timeZone } = useDiscussion()
  return <TimeAgo date={date} timeZone={timeZone} />
}
