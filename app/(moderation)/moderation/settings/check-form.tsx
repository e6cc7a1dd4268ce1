'use client'

import { useActionState } from 'react'
import { checkModes } from '#lib/comments/checks/rule-words.ts'
import type { CheckStateDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { settingByForm } from './actions.ts'
import type { SettingState } from './actions.ts'
import { Choice } from './choice.tsx'
import { FormAnswer } from './form-answer.tsx'
import { Noted } from './noted.tsx'
import styles from './settings.module.css'
import { useRehearsal } from './use-rehearsal.ts'

const waiting: SettingState = { status: 'waiting' }

/** The threshold in a form. */
const thresholdOf = ({ threshold }: Record<string, string>) => ({ spamThreshold: Number(threshold) })

/** How a check works: it holds, watches only, or is off. */
export function CheckForm({ check }: { check: CheckStateDto }) {
  const [answer, send, isSending] = useActionState(settingByForm, waiting)
  const { state, isPending, progress, begin } = useRehearsal({ answer, isSending }, thresholdOf)
  const values: Record<string, string> = 'values' in state ? state.values : {}
  const { modes, names, about, save, saveCheck, rehearse } = words.checkSettings
  const name = names[check.name] ?? check.name
  const chosen = values['mode'] ?? check.mode
  return (
    <form action={send} onSubmit={begin} className={styles.check}>
      <input type="hidden" name="check" value={check.name} />
      <div key={JSON.stringify({ values, check })} className={styles.row}>
        <Choice name="mode" label={name} chosen={chosen} options={checkModes} names={modes} />
        {check.threshold !== null && <Threshold value={values['threshold'] ?? check.threshold} />}
        <span className={styles.acts}>
          {check.threshold !== null && (
            <button name="act" value="rehearse" className={controls.quiet} aria-disabled={isPending}>
              {rehearse}
            </button>
          )}
          <button
            name="act"
            value="save"
            className={controls.quiet}
            aria-disabled={isPending}
            aria-label={saveCheck(name)}
          >
            {save}
          </button>
        </span>
      </div>
      {about[check.name] !== undefined && <p className={styles.note}>{about[check.name]}</p>}
      {check.mode === 'watch' && <Noted count={check.noted} view={{ check: check.name }} />}
      <FormAnswer state={state} isPending={isPending} progress={progress} />
    </form>
  )
}

function Threshold({ value }: { value: string | number }) {
  return (
    <label className={styles.threshold}>
      {words.checkSettings.threshold}
      <input type="number" name="threshold" min={0} max={1} step={0.01} defaultValue={value} required />
    </label>
  )
}
