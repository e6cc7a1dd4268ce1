import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import type { SettingState } from './actions.ts'
import { Rehearsal } from './rehearsal.tsx'
import styles from './settings.module.css'

interface Props {
  state: SettingState
  isPending: boolean
  /** Whether the fault is told beside its field. */
  isToldByField?: boolean
}

/** What became of a form that sets or rehearses something. */
export function FormAnswer({ state, isPending, isToldByField = false }: Props) {
  const settled = state.status === 'saved' ? words.checkSettings.saved : ''
  return (
    <>
      <p role="status" className={styles.note}>
        {isPending ? words.checkSettings.working : settled}
      </p>
      {state.status === 'error' && !isToldByField && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
      {state.status === 'rehearsed' && <Rehearsal rehearsal={state.rehearsal} />}
    </>
  )
}
