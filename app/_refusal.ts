import { getAuthDeps } from '#lib/auth/wiring.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import type { AppError } from '#lib/errors.ts'

/** Writes a line to the security log for a write that was refused for want of rights, and none for any other fault. */
export async function logRefusal({ code }: AppError): Promise<void> {
  if (code !== 'auth/forbidden' && code !== 'auth/sign-in-required') return
  // The answer must not fail because the log could not learn the name.
  const viewer = await getViewer().catch(() => null)
  const userId = viewer?.kind === 'signed-in' ? viewer.id : null
  getAuthDeps().logSecurity({ event: 'refused', code, userId, address: viewer?.address ?? 'unknown' })
}
