import type { ActionFault } from '../_action.ts'

/** The message for a field; null without a fault. */
export function faultOf(fault: ActionFault | null, field: string): string | null {
  return fault?.issues.find((issue) => issue.field === field)?.message ?? null
}
