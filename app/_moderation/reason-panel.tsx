'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import { showsWords } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import controls from '../_components/controls.module.css'
import { sendByKeys } from '../_discussion/send-by-keys.ts'
import type { ReasonChoice } from './reason-choice.ts'
import styles from './acts.module.css'

interface Props {
  decision: Decision
  reasons: readonly ReasonChoice[]
  onChoose: (grounds: { reason: string; note: string }) => void
  onCancel: () => void
}

/** The reasons for a decision: a press on one decides. One that needs a note asks for it first. */
export function ReasonPanel({ decision, reasons, onChoose, onCancel }: Props) {
  const [chosen, setChosen] = useState<ReasonChoice | null>(null)
  const [note, setNote] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('[data-reason]')?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const choose = (reason: ReasonChoice) => {
    if (reason.needsNote && !showsWords(note)) setChosen(reason)
    else onChoose({ reason: reason.key, note })
  }
  const title = words.queue.reasonTo[decision]
  return (
    <div ref={panel} className={styles.reasons} role="group" aria-label={title}>
      <div className={styles.question}>
        <p>{title}</p>
        <button type="button" className={controls.link} onClick={onCancel}>
          {words.queue.cancel}
        </button>
      </div>
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
      <Note {...{ chosen, note, setNote }} onSend={() => chosen && choose(chosen)} />
    </div>
  )
}

function hintOf(chosen: ReasonChoice | null): string {
  if (!chosen) return words.queue.noteHint
  return chosen.key === 'unlawful' ? words.queue.lawNeeded : words.queue.noteNeeded(chosen.title)
}

interface NoteProps {
  chosen: ReasonChoice | null
  note: string
  setNote: (note: string) => void
  onSend: () => void
}

/** A note goes with whichever reason is pressed; with one that needs it, a button sends both. */
function Note({ chosen, note, setNote, onSend }: NoteProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (chosen) field.current?.focus()
  }, [chosen])
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form onSubmit={onSubmit} onKeyDown={sendByKeys} className={styles.noteForm}>
      <details open={chosen !== null || undefined}>
        <summary>{words.queue.note}</summary>
        <textarea
          ref={field}
          className={controls.area}
          rows={3}
          maxLength={2_000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          aria-label={words.queue.note}
          aria-describedby={id}
          dir="auto"
        />
        <p id={id} className={controls.hint}>
          {hintOf(chosen)}
        </p>
      </details>
      {chosen && (
        <button className={controls.button} aria-disabled={!showsWords(note)}>
          {words.queue.sendReason(chosen.title)}
        </button>
      )}
    </form>
  )
}
