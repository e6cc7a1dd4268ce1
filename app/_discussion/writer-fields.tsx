import { useId } from 'react'
import type { ComponentProps } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'
import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

/** Asked of those who are not signed in: where to send the link, and what to be called. */
export function WriterFields({ fault }: { fault: ActionFault | null }) {
  return (
    <div className={styles.writer}>
      <WriterField
        name="email"
        label={words.writing.email}
        hint={words.writing.emailHint}
        fault={fault}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <WriterField
        name="name"
        label={words.writing.name}
        hint={words.writing.nameHint}
        fault={fault}
        autoComplete="nickname"
        dir="auto"
      />
    </div>
  )
}

interface FieldProps extends ComponentProps<'input'> {
  name: string
  label: string
  hint: string
  fault: ActionFault | null
}

function WriterField({ name, label, hint, fault, ...input }: FieldProps) {
  const id = useId()
  const message = fault?.issues.find(({ field }) => field === name)?.message
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        defaultValue={fault?.values[name] ?? ''}
        aria-invalid={message !== undefined}
        aria-describedby={`${id}-hint${message === undefined ? '' : ` ${id}-fault`}`}
      />
      <p id={`${id}-hint`} className={controls.hint}>
        {hint}
      </p>
      {message !== undefined && (
        <p id={`${id}-fault`} className={controls.fault}>
          {message}
        </p>
      )}
    </div>
  )
}
