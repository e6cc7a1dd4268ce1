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
 * Checks regularly whether the caller of a stream still has their session and role; otherwise sends `sessionEnded`
 * and closes the stream. Returns a function that stops the checks.
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
    // While the database is away the session's state is unknown, and the stream stays open.
    return !(error instanceof LakeError)
  }
}
