import { getAuthDeps } from '#lib/auth/wiring.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import type { AppError, ErrorCode } from '#lib/errors.ts'

const rightsFaults = new Set<ErrorCode>(['auth/forbidden', 'auth/sign-in-required', 'auth/suspended'])

/** Logs a write refused for missing rights in the security log; ignores other faults. */
export async function logRefusal({ code }: AppError): Promise<void> {
  if (!rightsFaults.has(code)) return
  // A failed look-up of the viewer must not fail the answer.
  const viewer = await getViewer().catch(() => null)
  const userId = viewer?.kind === 'signed-in' ? viewer.id : null
  getAuthDeps().logSecurity({ event: 'refused', code, userId, address: viewer?.address ?? 'unknown' })
}
