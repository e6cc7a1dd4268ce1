import type { ReactNode } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import { DecisionButtons } from '../../_moderation/decision-buttons.tsx'
import { pressedIn } from '../../_moderation/pressed-in.ts'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'
import { ReasonPanel } from '../../_moderation/reason-panel.tsx'
import type { Run } from './commands.ts'

interface Props {
  decisions: readonly Decision[]
  reasons: readonly ReasonChoice[]
  /** The decision that waits for its reason. */
  asking: Decision | null
  run: Run
  /** The comment; left out for the selected ones. */
  id?: string
  className?: string | undefined
  /** What sends the form without scripts. */
  action?: (form: FormData) => void
  /** What the form sends without scripts. */
  children?: ReactNode
}

/** The buttons of the decisions, and the reasons for the one that was pressed. */
export function DecideForm({ decisions, reasons, asking, run, id, className, action, children }: Props) {
  return (
    <>
      <form
        className={className}
        action={action}
        onSubmit={(event) => {
          event.preventDefault()
          const decision = pressedIn(event)
          if (decision) run({ do: 'decide', decision, ...(id !== undefined && { id }) })
        }}
      >
        {children}
        <DecisionButtons decisions={decisions} asking={asking} />
      </form>
      {asking !== null && (
        <ReasonPanel
          key={asking}
          decision={asking}
          reasons={reasons}
          onChoose={(grounds) => run({ do: 'choose', ...grounds })}
          onCancel={() => run({ do: 'cancel' })}
        />
      )}
    </>
  )
}
