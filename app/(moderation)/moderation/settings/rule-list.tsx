'use client'

import { useActionState } from 'react'
import type { RuleDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import { FocusedStatus } from '#app/_components/focused-status.tsx'
import { removeRuleByForm } from './actions.ts'
import type { SettingState } from './actions.ts'
import { RuleRow } from './rule-row.tsx'
import styles from './settings.module.css'

const waiting: SettingState = { status: 'waiting' }

/** The rules. Once one is removed its row is gone, so the list says so. */
export function RuleList({ rules }: { rules: readonly RuleDto[] }) {
  const [state, remove, isPending] = useActionState(removeRuleByForm, waiting)
  const faultOf = ({ id }: RuleDto) =>
    state.status === 'error' && state.values['id'] === id ? state.message : null
  return (
    <>
      {state.status === 'saved' && (
        <FocusedStatus key={rules.length}>{words.checkSettings.ruleRemoved}</FocusedStatus>
      )}
      {rules.length === 0 && <p className={styles.note}>{words.checkSettings.noRules}</p>}
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <RuleRow rule={rule} fault={faultOf(rule)} {...{ remove, isPending }} />
          </li>
        ))}
      </ul>
    </>
  )
}
