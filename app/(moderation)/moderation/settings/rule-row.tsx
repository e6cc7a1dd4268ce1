'use client'

import { useActionState } from 'react'
import type { RuleDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { removeRuleByForm } from './actions.ts'
import type { SettingState } from './actions.ts'
import { Noted } from './noted.tsx'
import styles from './settings.module.css'

const waiting: SettingState = { status: 'waiting' }

/** A rule with its examples, and the button that ends it. */
export function RuleRow({ rule }: { rule: RuleDto }) {
  const [state, remove, isPending] = useActionState(removeRuleByForm, waiting)
  const name = words.wordRules.names[rule.kind](rule.text)
  return (
    <form action={remove} className={styles.row}>
      <input type="hidden" name="id" value={rule.id} />
      <div>
        <p>
          <strong>{name}</strong>: {words.checkSettings.ruleModes[rule.mode]}
        </p>
        <p className={styles.note}>
          {words.checkSettings.examples(rule)} {rule.by !== null && words.checkSettings.by(rule.by)}
        </p>
        {rule.mode === 'watch' && <Noted count={rule.noted} view={{ rule: rule.id }} />}
        {state.status === 'error' && (
          <p className={controls.fault} role="alert">
            {state.message}
          </p>
        )}
      </div>
      <button
        className={controls.quiet}
        aria-disabled={isPending}
        aria-label={words.checkSettings.removeRule(name)}
      >
        {words.checkSettings.remove}
      </button>
    </form>
  )
}
