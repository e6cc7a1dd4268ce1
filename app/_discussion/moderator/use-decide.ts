import { useState } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import { nameElsewhere } from '../../_moderation/name-elsewhere.ts'
import { asksForReason, sendDecision } from '../../_moderation/send-decisions.ts'
import type { Grounds, Group } from '../../_moderation/send-decisions.ts'
import { useDiscussion } from '../discussion-context.tsx'
import { changeThread, loadHeld } from './thread-moderation.ts'

interface Options {
  id: string
  seen: Group['seen']
  /** Called once it is decided. */
  onDone: (decision: Decision) => void
}

/** Decides on a comment: at once, or once its reason is chosen. */
export function useDecide({ id, seen, onDone }: Options) {
  const { post, announce } = useDiscussion()
  const [asking, ask] = useState<Decision | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const send = async (decision: Decision, grounds: Grounds) => {
    if (isBusy) return
    setBusy(true)
    const answer = await sendDecision({ decision, seen, ids: [id] }, grounds)
    setBusy(false)
    const [outcome] = typeof answer === 'string' ? [] : answer
    if (outcome?.outcome === 'done') {
      ask(null)
      setFault(null)
      announce(words.queue.done[decision])
      changeThread({ act: { commentId: id, decision, event: outcome.event ?? '' } })
      onDone(decision)
    } else {
      setFault(typeof answer === 'string' ? answer : outcome ? nameElsewhere(outcome) : words.queue.unreached)
    }
    if (seen === 'held') await loadHeld(post.id)
  }

  return {
    asking,
    fault,
    isBusy,
    decide: (decision: Decision) => {
      if (asksForReason(decision)) ask(decision)
      else void send(decision, {})
    },
    choose: (grounds: Grounds) => {
      if (asking) void send(asking, grounds)
    },
    cancel: () => ask(null),
  }
}
