'use client'

import { useActionState } from 'react'
import { switchHours } from '#lib/moderation/rule-input.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { switchByForm } from './actions.ts'
import type { SettingState } from './actions.ts'
import { Choice } from './choice.tsx'
import { FormAnswer } from './form-answer.tsx'
import styles from './settings.module.css'

const waiting: SettingState = { status: 'waiting' }

/** The switch over all discussions. While it is in force, the way back is one button. */
export function SwitchForm({ isInForce }: { isInForce: boolean }) {
  const [state, send, isPending] = useActionState(switchByForm, waiting)
  const { hold, closed, open, lasts, hours } = words.discussionSwitch
  return (
    <form action={send} className={styles.check}>
      <div className={styles.row}>
        <Choice name="hours" label={lasts} options={switchHours.map(String)} names={hours} chosen="24" />
        <span className={styles.acts}>
          <button name="mode" value="hold" className={controls.quiet} aria-disabled={isPending}>
            {hold}
          </button>
          <button name="mode" value="closed" className={controls.quiet} aria-disabled={isPending}>
            {closed}
          </button>
          {isInForce && (
            <button name="mode" value="open" className={controls.quiet} aria-disabled={isPending}>
              {open}
            </button>
          )}
        </span>
      </div>
      <FormAnswer state={state} isPending={isPending} />
    </form>
  )
}
