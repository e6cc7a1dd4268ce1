import { LakeError } from '../wire/errors.ts'
import type { EventStream } from '../wire/event-stream.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'

interface Watching {
  context: LakeContext
  request: Request
  identity: Identity
}

/**
 * Looks again and again whether whoever opened a stream still is who they were, and may what they might; once that is
 * not so, says `sessionEnded` and ends the stream. Gives the function that ends the watch.
 */
export function watchSession({ stream, ...watching }: Watching & { stream: EventStream }): () => void {
  return whenSessionEnds({
    ...watching,
    onEnd: () => {
      stream.send({ event: 'sessionEnded', data: {} })
      stream.close()
    },
  })
}

/** Calls `onEnd` once, at most `sessionCheckMs` after the session ended or its owner's role changed. */
export function whenSessionEnds({
  context,
  request,
  identity,
  onEnd,
}: Watching & { onEnd: () => void }): () => void {
  if (isAnonymous(identity)) return () => undefined
  const check = async () => {
    if (await isSame({ context, request, identity })) return
    clearInterval(timer)
    onEnd()
  }
  const timer = setInterval(() => void check(), context.sessionCheckMs).unref()
  return () => clearInterval(timer)
}

async function isSame({ context, request, identity }: Watching): Promise<boolean> {
  try {
    const { id, canWrite, person } = await context.identify(request)
    return id === identity.id && canWrite === identity.canWrite && person?.role === identity.person?.role
  } catch (error) {
    // Whether the session goes on is not known while the database is away, and nothing is told meanwhile.
    return !(error instanceof LakeError)
  }
}
