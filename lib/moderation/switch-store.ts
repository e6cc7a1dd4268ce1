import type { DiscussionSwitch } from '#lib/comments/discussion-switch.ts'
import type { Db, Tx } from '#lib/db.ts'

export interface SwitchRow {
  mode: DiscussionSwitch['mode'] | 'open'
  until: Date | null
}

/** The switch over all discussions as it was set last, also after its end; null when it was never set, or set back. */
export async function findSwitch(db: Db): Promise<DiscussionSwitch | null> {
  const found = await db.discussionSwitch.findFirst({
    orderBy: { id: 'desc' },
    select: { mode: true, until: true },
  })
  const { mode, until } = found ?? {}
  return until && (mode === 'hold' || mode === 'closed') ? { mode, until } : null
}

export async function addSwitch(
  { at, byId, ...set }: SwitchRow & { at: Date; byId: string },
  tx: Tx,
): Promise<void> {
  await tx.discussionSwitch.create({ data: { ...set, at, byId }, select: { id: true } })
}
