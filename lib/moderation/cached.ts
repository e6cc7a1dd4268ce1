import { cacheLife, cacheTag } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { discussionSwitchTag } from '#lib/cache-tags.ts'
import type { DiscussionSwitch } from '#lib/comments/discussion-switch.ts'
import { getDatabase } from '#lib/db.ts'
import { isBuilding } from '#lib/env.ts'
import { findSwitch } from './switch-store.ts'

/** The switch over all discussions as it was set last; null also during the build, and while the database is away. */
export async function cachedFindSwitch(): Promise<DiscussionSwitch | null> {
  if (isBuilding()) return null
  try {
    return await keptSwitch()
  } catch (error) {
    unstable_rethrow(error)
    // The page then says that the discussion cannot be reached, and is not kept.
    return null
  }
}

async function keptSwitch(): Promise<DiscussionSwitch | null> {
  'use cache'
  cacheLife('max')
  cacheTag(discussionSwitchTag)
  return findSwitch(getDatabase().db)
}
