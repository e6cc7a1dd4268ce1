import type { ReactNode } from 'react'
import { decisions } from '#lib/moderation/decision.ts'
import type { DecidedDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import styles from './queue.module.css'
import { UndoForm } from './undo-form.tsx'

interface Props {
  /** The writer's name. */
  name: ReactNode
  decision: string | null
  /** Null until the server has answered. */
  outcome: DecidedDto | null
  onUndone: () => void
}

/** What is left of a row once it is decided: what became of it, and the way back. */
export function Decided({ name, decision, outcome, onUndone }: Props) {
  return (
    <div className={styles.decided} data-row="decided">
      <p role="status">
        {name}: {nameOutcome({ decision, outcome })}
      </p>
      {outcome?.event && <UndoForm event={outcome.event} onUndone={onUndone} />}
    </div>
  )
}

function nameOutcome({ decision, outcome }: Pick<Props, 'decision' | 'outcome'>): string {
  const known = decisions.find((name) => name === decision)
  const done = known ? words.queue.done[known] : ''
  if (outcome === null) return done
  switch (outcome.outcome) {
    case 'done':
      return done
    case 'decided':
      return words.queue.taken(outcome.by?.name ?? null)
    case 'own':
      return words.queue.own
    case 'not-found':
      return words.queue.gone
  }
}
