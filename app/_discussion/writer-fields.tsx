import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'
import controls from '../_components/controls.module.css'
import { faultOf } from './fault-of.ts'
import styles from './comment-form.module.css'

/** Whom the words are by: where to send the link, for those not signed in, and what to be called. */
export function WriterFields({
  fault,
  asksForAddress,
}: {
  fault: ActionFault | null
  asksForAddress: boolean
}) {
  // The name stays the same field when the address is no longer asked for: what was typed there stays, too.
  return (
    <div className={asksForAddress ? styles.writer : undefined}>
      {asksForAddress && (
        <WriterField
          name="email"
          label={words.writing.email}
          hint={
            <>
              {words.writing.emailHint} <noscript>{words.writing.emailSignedIn}</noscript>
            </>
          }
          fault={fault}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus={fault?.issues[0]?.field === 'email'}
        />
      )}
      <WriterField
        name="name"
        label={words.writing.name}
        hint={asksForAddress ? words.writing.nameHint : words.writing.nameFirst}
        fault={fault}
        autoComplete="nickname"
        dir="auto"
        autoFocus={fault?.issues[0]?.field === 'name'}
      />
    </div>
  )
}

interface FieldProps extends ComponentProps<'input'> {
  name: string
  label: string
  hint: ReactNode
  fault: ActionFault | null
}

function WriterField({ name, label, hint, fault, ...input }: FieldProps) {
  const id = useId()
  const message = faultOf(fault, name)
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        defaultValue={fault?.values[name] ?? ''}
        aria-invalid={message !== null}
        aria-describedby={`${id}-hint${message === null ? '' : ` ${id}-fault`}`}
      />
      <p id={`${id}-hint`} className={controls.hint}>
        {hint}
      </p>
      {message !== null && (
        <p id={`${id}-fault`} className={controls.fault}>
          {message}
        </p>
      )}
    </div>
  )
}
