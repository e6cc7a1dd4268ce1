'use client'

import { useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import { showsWords } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import controls from '../_components/controls.module.css'
import { sendByKeys } from '../_discussion/send-by-keys.ts'
import type { ReasonChoice } from './reason-choice.ts'
import { ReasonNote } from './reason-note.tsx'
import styles from './acts.module.css'

interface Props {
  decision: Decision
  reasons: readonly ReasonChoice[]
  onChoose: (grounds: { reason: string; note: string }) => void
  onCancel: () => void
}

/**
 * The reasons for a decision: a press on one decides. With the note open, or for a reason that needs one, a press only
 * chooses it, and a button sends both.
 */
export function ReasonPanel({ decision, reasons, onChoose, onCancel }: Props) {
  const { chosen, choose, note, setNote, isNoting, setNoting, panel, button } = useGrounds(onChoose)
  const title = words.queue.reasonTo[decision]
  const isReady = chosen !== null && !lacksNote(chosen, note)
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady) onChoose({ reason: chosen.key, note })
    else panel.current?.querySelector<HTMLElement>(chosen ? 'textarea' : '[data-reason]')?.focus()
  }
  return (
    <div ref={panel} role="group" aria-label={title}>
      <form className={styles.reasons} onSubmit={onSubmit} onKeyDown={sendByKeys}>
        <div className={styles.question}>
          <p>{title}</p>
          <button type="button" className={controls.link} onClick={onCancel}>
            {words.queue.cancel}
          </button>
        </div>
        <ReasonNote {...{ chosen, note, setNote, isNoting, setNoting }} />
        <Choices {...{ reasons, chosen, choose }} />
        {isNoting && (
          <button ref={button} className={controls.button} aria-disabled={!isReady}>
            {words.queue.sendReason(words.queue.decisions[decision], chosen?.title ?? null)}
          </button>
        )}
      </form>
    </div>
  )
}

const lacksNote = ({ needsNote }: ReasonChoice, note: string) => needsNote && !showsWords(note)

/** The reason and the note until they are sent, and the focus on what is missing. */
function useGrounds(onChoose: Props['onChoose']) {
  const [chosen, setChosen] = useState<ReasonChoice | null>(null)
  const [note, setNote] = useState('')
  const [isNoting, setNoting] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('[data-reason]')?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (chosen && !chosen.needsNote) button.current?.focus()
  }, [chosen])
  const choose = (reason: ReasonChoice) => {
    if (!isNoting && !reason.needsNote) {
      onChoose({ reason: reason.key, note })
      return
    }
    setChosen(reason)
    setNoting(true)
  }
  return { chosen, choose, note, setNote, isNoting, setNoting, panel, button }
}

interface ChoicesProps {
  reasons: readonly ReasonChoice[]
  chosen: ReasonChoice | null
  choose: (reason: ReasonChoice) => void
}

function Choices({ reasons, chosen, choose }: ChoicesProps) {
  return (
    <ol className={styles.choices}>
      {reasons.map((reason, place) => (
        <li key={reason.key}>
          <button
            type="button"
            className={controls.quiet}
            data-reason={place + 1}
            aria-pressed={chosen?.key === reason.key}
            onClick={() => choose(reason)}
          >
            <kbd aria-hidden>{place + 1}</kbd> {reason.title}
          </button>
        </li>
      ))}
    </ol>
  )
}
