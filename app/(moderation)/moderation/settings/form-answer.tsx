import { useEffect, useRef } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import type { SettingState } from './actions.ts'
import { Rehearsal } from './rehearsal.tsx'
import type { RehearsalProgress } from './send-rehearsal.ts'
import styles from './settings.module.css'

interface Props {
  state: SettingState
  isPending: boolean
  /** How far a rehearsal is; null while there is none. */
  progress?: RehearsalProgress | null
  /** Whether the fault is told beside its field. */
  isToldByField?: boolean
}

/** What became of a form that sets or rehearses something. */
export function FormAnswer({ state, isPending, progress = null, isToldByField = false }: Props) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Fields that show the saved values are new ones, and the focus fell out of the old ones.
    if (state.status === 'saved' && document.activeElement === document.body) status.current?.focus()
  }, [state])
  const settled = state.status === 'saved' ? words.checkSettings.saved : ''
  return (
    <>
      <p ref={status} role="status" tabIndex={-1} className={styles.note}>
        {isPending ? words.checkSettings.working : settled}
      </p>
      {progress && progress.total > 0 && <Progress {...progress} />}
      {state.status === 'error' && !isToldByField && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
      {state.status === 'rehearsed' && <Rehearsal rehearsal={state.rehearsal} />}
    </>
  )
}

function Progress({ read, total }: RehearsalProgress) {
  return (
    <p className={styles.progress}>
      <progress value={read} max={Math.max(1, total)} aria-label={words.checkSettings.rehearsing} />{' '}
      {words.checkSettings.progress({ read, total })}
    </p>
  )
}
