import { useCallback, useEffect, useState } from 'react'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import type { Queue } from '#lib/moderation/queue.ts'
import { asSiteFault, listQueueOf } from '#lib/moderation/site-client.ts'
import type { SiteFault } from '#lib/moderation/site-client.ts'

interface Shown {
  comments: QueuedCommentDto[]
  /** Cursor of the next page; null on the last. */
  next: string | null
  fault: SiteFault | null
  isLoading: boolean
}

export interface LoadedQueue extends Shown {
  /** Loads the first page again. */
  reload: () => Promise<void>
  loadMore: () => Promise<void>
}

const pageSize = 20

/** A queue of the comments under a post. It is loaded again when the window gets the focus after a fault. */
export function useQueue({ postId, queue }: { postId: string; queue: Queue }): LoadedQueue {
  const [shown, setShown] = useState<Shown>({ comments: [], next: null, fault: null, isLoading: true })

  const load = useCallback(
    (cursor?: string) =>
      listQueueOf({ queue, postId, cursor, limit: pageSize }).then(
        ({ comments, next }) =>
          setShown((before) => ({
            comments: cursor === undefined ? comments : [...before.comments, ...comments],
            ...{ next, fault: null, isLoading: false },
          })),
        (error: unknown) =>
          setShown({ comments: [], next: null, fault: asSiteFault(error), isLoading: false }),
      ),
    [queue, postId],
  )

  useEffect(() => {
    void load()
  }, [load])

  useEffect(() => {
    if (!shown.fault) return
    // A person who has signed in to the site in another tab comes back to this one.
    const again = () => void load()
    globalThis.addEventListener('focus', again)
    return () => {
      globalThis.removeEventListener('focus', again)
    }
  }, [shown.fault, load])

  return { ...shown, reload: () => load(), loadMore: () => load(shown.next ?? undefined) }
}
