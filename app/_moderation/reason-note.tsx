import { useEffect, useId, useRef } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '../_components/controls.module.css'
import type { ReasonChoice } from './reason-choice.ts'
import styles from './acts.module.css'

interface Props {
  chosen: ReasonChoice | null
  note: string
  setNote: (note: string) => void
  isNoting: boolean
  setNoting: (isNoting: boolean) => void
}

function hintOf(chosen: ReasonChoice | null): string {
  if (chosen?.needsNote !== true) return `${words.queue.noteHint} ${words.queue.noteKeys}`
  return chosen.key === 'unlawful' ? words.queue.lawNeeded : words.queue.noteNeeded(chosen.title)
}

/** The note to the writer, above the reasons; opened, it is in focus, and goes with the reason that is chosen after it. */
export function ReasonNote({ chosen, note, setNote, isNoting, setNoting }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const isNeeded = chosen?.needsNote === true
  useEffect(() => {
    if (isNoting) field.current?.focus()
  }, [isNoting, isNeeded])
  if (!isNoting)
    return (
      <button
        type="button"
        className={controls.link}
        data-note
        aria-keyshortcuts="n"
        onClick={() => setNoting(true)}
      >
        {words.queue.addNote}
        <kbd aria-hidden className={styles.key}>
          n
        </kbd>
      </button>
    )
  return (
    <div className={styles.note}>
      <label htmlFor={`${id}-note`}>{words.queue.note}</label>
      <textarea
        ref={field}
        id={`${id}-note`}
        className={controls.area}
        rows={3}
        maxLength={2_000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        aria-describedby={id}
        dir="auto"
      />
      <p id={id} className={controls.hint}>
        {hintOf(chosen)}
      </p>
    </div>
  )
}
