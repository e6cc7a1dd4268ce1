import type { ViewOptions } from '../engine/perspective.ts'
import type { LakeContext } from './context.ts'
import { assertKnown, isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'

/**
 * Identifies a reader. A private lake refuses anonymous readers, as a private dataset of the hosted service does.
 *
 * @throws LakeError 401
 */
export async function identifyReader(context: LakeContext, request: Request): Promise<Identity> {
  const identity = await context.identify(request)
  if (!context.isPublic) assertKnown(identity)
  return identity
}

/** The view for this caller, as of now. */
export function viewFor(
  { context, identity }: { context: LakeContext; identity: Identity },
  perspective: ViewOptions['perspective'] = 'raw',
): ViewOptions {
  return { perspective, isPublicOnly: isAnonymous(identity), now: context.clock.now() }
}
