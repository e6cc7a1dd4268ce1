import type { ActionFault } from '../_action.ts'

/** What is wrong with a field, in words; null when nothing is. */
export function faultOf(fault: ActionFault | null, field: string): string | null {
  return fault?.issues.find((issue) => issue.field === field)?.message ?? null
}
