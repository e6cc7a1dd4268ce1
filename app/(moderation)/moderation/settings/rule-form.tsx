'use client'

import { useActionState } from 'react'
import { ruleKinds, ruleModes } from '#lib/comments/checks/rule-words.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { TextField } from '#app/_components/text-field.tsx'
import { ruleByForm } from './actions.ts'
import type { SettingState } from './actions.ts'
import { Choice } from './choice.tsx'
import { FormAnswer } from './form-answer.tsx'
import styles from './settings.module.css'
import { useRehearsal } from './use-rehearsal.ts'

const waiting: SettingState = { status: 'waiting' }
/** The rule in a form. */
const ruleOf = (values: Record<string, string>) => ({
  rule: Object.fromEntries(ruleParts.map((name) => [name, values[name] ?? ''])),
})

const ruleParts = ['kind', 'mode', 'text', 'example', 'counterexample'] as const
const typed = ['text', 'example', 'counterexample'] as const

/** A new rule: it can be rehearsed, and is tested on its examples when it is saved. */
export function RuleForm() {
  const [answer, send, isSending] = useActionState(ruleByForm, waiting)
  const { state, isPending, progress, begin } = useRehearsal({ answer, isSending }, ruleOf)
  const issues = state.status === 'error' ? state.issues : []
  const faultOf = (name: string) => issues.find(({ field }) => field === name)?.message ?? null
  return (
    <form action={send} onSubmit={begin} className={styles.form} aria-label={words.checkSettings.newRule}>
      <RuleFields values={'values' in state ? state.values : {}} faultOf={faultOf} />
      <p className={styles.buttons}>
        <button name="act" value="rehearse" className={controls.quiet} aria-disabled={isPending}>
          {words.checkSettings.rehearse}
        </button>
        <button name="act" value="save" className={controls.button} aria-disabled={isPending}>
          {words.checkSettings.saveRule}
        </button>
      </p>
      <FormAnswer
        state={state}
        isPending={isPending}
        progress={progress}
        isToldByField={typed.some((name) => faultOf(name) !== null)}
      />
    </form>
  )
}

interface FieldsProps {
  values: Record<string, string>
  faultOf: (name: string) => string | null
}

function RuleFields({ values, faultOf }: FieldsProps) {
  const { fields, kinds, ruleModes: modes, textHint } = words.checkSettings
  return (
    // A new key after each answer: React's reset of the form then restores what was typed.
    <div key={JSON.stringify(values)} className={styles.fields}>
      <Choice name="kind" label={fields.kind} chosen={values['kind']} options={ruleKinds} names={kinds} />
      <Choice name="mode" label={fields.mode} chosen={values['mode']} options={ruleModes} names={modes} />
      {typed.map((name) => (
        <TextField
          key={name}
          name={name}
          label={fields[name]}
          hint={name === 'text' ? textHint : undefined}
          fault={faultOf(name)}
          isAnnounced
          defaultValue={values[name] ?? ''}
          maxLength={name === 'text' ? 200 : 500}
          autoComplete="off"
          required
        />
      ))}
    </div>
  )
}
