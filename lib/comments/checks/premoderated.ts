import type { Check } from './check.ts'

export const premoderated: Check = ({ discussion, isModerator }) =>
  discussion === 'premoderated' && !isModerator ? 'premoderated' : null
