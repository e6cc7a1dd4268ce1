import type { CommentedPost } from './comment.ts'
import { discussionStateAt } from './policy.ts'

/** What a switch over all discussions does: everything new waits for a moderator, or nothing new is taken. */
export const switchModes = ['hold', 'closed'] as const

export interface DiscussionSwitch {
  mode: (typeof switchModes)[number]
  /** The end. */
  until: Date
}

/** The switch while it is in force; null before it was set and after its end. */
export function switchAt(set: DiscussionSwitch | null, now: Date): DiscussionSwitch | null {
  return set && set.until > now ? set : null
}

/** A post with its discussion as the switch leaves it: a closed one stays closed. */
export function underSwitch<Post extends Pick<CommentedPost, 'discussion' | 'publishedAt'>>(
  post: Post,
  { set, now }: { set: DiscussionSwitch | null; now: Date },
): Post {
  const inForce = switchAt(set, now)
  if (!inForce) return post
  const isClosed = inForce.mode === 'closed' || discussionStateAt(post, now) === 'closed'
  return { ...post, discussion: { ...post.discussion, mode: isClosed ? 'closed' : 'premoderated' } }
}
