'use client'

import { useActionState } from 'react'
import { possibleDecisions } from '#lib/moderation/decision.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import { isStatusQueue, statusOfQueue } from '#lib/moderation/queue.ts'
import type { Queue } from '#lib/moderation/queue.ts'
import * as words from '#lib/words/en.ts'
import { decideSelection } from './actions.ts'
import type { DecisionState } from './actions.ts'
import bars from './bars.module.css'
import { nameElsewhere } from '../../_moderation/name-elsewhere.ts'
import { DecisionButtons } from '../../_moderation/decision-buttons.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { JustDecided } from './just-decided.tsx'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'

interface Props {
  queue: Queue
  reasons: readonly ReasonChoice[]
  /** The address of this view. */
  back: string
}

const waiting: DecisionState = { status: 'waiting' }

/** Without scripts: the decisions on all comments whose boxes are ticked. */
export function SelectionForm({ queue, reasons, back }: Props) {
  const [state, action] = useActionState(decideSelection, waiting)
  return (
    <>
      {state.status === 'decided' && <Outcomes state={state} back={back} />}
      <form id="selection" action={action} className={bars.form} aria-label={words.queue.selection}>
        <p className={bars.count}>{words.queue.withSelected}</p>
        <input type="hidden" name="back" value={back} />
        {isStatusQueue(queue) && <input type="hidden" name="seen" value={queue} />}
        <DecisionFields reasons={reasons} fault={state.status === 'error' ? state : null} />
        <DecisionButtons decisions={decisionsIn(queue)} />
      </form>
    </>
  )
}

function decisionsIn(queue: Queue): Decision[] {
  if (isStatusQueue(queue)) return possibleDecisions({ status: statusOfQueue[queue], isReported: false })
  return possibleDecisions({ status: 'PUBLISHED', isReported: true })
}

/** Some were decided meanwhile: what became of each, and the undo of the others. */
function Outcomes({ state, back }: { state: Extract<DecisionState, { status: 'decided' }>; back: string }) {
  const eventIds = state.decided.flatMap(({ event }) => event ?? [])
  return (
    <>
      {eventIds.length > 0 && <JustDecided decision={state.decision} name={null} {...{ eventIds, back }} />}
      <ul role="alert">
        {state.decided.map((one) => one.outcome !== 'done' && <li key={one.id}>{nameElsewhere(one)}</li>)}
      </ul>
    </>
  )
}
