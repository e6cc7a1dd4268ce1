/** What moderators mark in a discussion, on the page and in the Studio. */
export const marking = {
  actions: 'Pin, pick, lock, fold',
  mark: {
    pinned: 'Pin above the discussion',
    pick: 'Mark as the author’s pick',
    locked: 'Lock the thread',
    folded: 'Fold as off topic',
  },
  unmark: {
    pinned: 'Unpin',
    pick: 'No longer the author’s pick',
    locked: 'Unlock the thread',
    folded: 'Unfold',
  },
  marks: { pinned: 'Pinned', pick: 'Author’s pick', locked: 'Locked', folded: 'Folded' },
  /** Announced once it is done. */
  done: {
    pinned: 'Pinned above the discussion.',
    pick: 'Marked as the author’s pick.',
    locked: 'The thread is locked.',
    folded: 'Folded. Its writer gets the reasons.',
  },
  undone: {
    pinned: 'No longer pinned.',
    pick: 'No longer the author’s pick.',
    locked: 'The thread is open again.',
    folded: 'Shown again.',
  },
} as const
