import type { ViewOptions } from '../engine/perspective.ts'
import type { LakeContext } from './context.ts'
import { assertKnown, isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'

/**
 * Who reads documents. A lake that is not public answers nobody without token or session, as a private dataset of the
 * hosted service does.
 *
 * @throws LakeError 401
 */
export async function identifyReader(context: LakeContext, request: Request): Promise<Identity> {
  const identity = await context.identify(request)
  if (!context.isPublic) assertKnown(identity)
  return identity
}

/** The view that an endpoint reads for somebody, now. */
export function viewFor(
  { context, identity }: { context: LakeContext; identity: Identity },
  perspective: ViewOptions['perspective'] = 'raw',
): ViewOptions {
  return { perspective, isPublicOnly: isAnonymous(identity), now: context.clock.now() }
}
