import { Button } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import type { Mark } from '#lib/comments/marks.ts'
import type { DecidedDto, QueuedCommentDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import { asSiteFault, decideOn, markOn, undoDecisionOf } from '#lib/moderation/site-client.ts'
import type { Restriction } from '#lib/moderation/site-client.ts'

/** How long the message of a decision offers its undo. */
const undoMs = 10_000

/** What is done to a comment. */
export interface Acts {
  decide: (comment: QueuedCommentDto, decided: Restriction) => void
  mark: (comment: QueuedCommentDto, change: { mark: Mark; isOn: boolean }) => void
}

/** Acts on comments through the site. A message tells the outcome, and `reload` is called after each act. */
export function useActs(reload: () => Promise<void>): Acts {
  const toast = useToast()
  const run = (act: () => Promise<unknown>) => {
    void act()
      .catch((error: unknown) => toast.push({ status: 'error', title: asSiteFault(error).message }))
      .then(reload)
  }
  const tell = ({ outcome, event, by }: DecidedDto, { decision }: Restriction) => {
    if (outcome !== 'done' || event === null) {
      const { taken, own, gone } = words.queue
      const titles = { decided: taken(by), own, 'not-found': gone, done: '' }
      toast.push({ status: 'warning', title: titles[outcome] })
      return
    }
    const undo = () => {
      run(async () => {
        await undoDecisionOf(event)
        toast.push({ id: event, status: 'success', title: words.queue.undone })
      })
    }
    toast.push({
      ...{
        id: event,
        status: 'success',
        title: words.queue.done[decision],
        duration: undoMs,
        closable: true,
      },
      description: <Button mode="ghost" padding={2} text={words.queue.undo} onClick={undo} />,
    })
  }
  return {
    decide: (comment, decided) => {
      run(async () => {
        const [outcome] = await decideOn([comment.id], { ...decided, seen: comment.status })
        if (outcome) tell(outcome, decided)
      })
    },
    mark: (comment, change) => {
      run(() => markOn(comment.id, change))
    },
  }
}
