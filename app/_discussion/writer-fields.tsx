import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'
import controls from '../_components/controls.module.css'
import { faultOf } from './fault-of.ts'
import styles from './comment-form.module.css'

/** The writer's fields: an address for the link, for anonymous readers, and a name. */
export function WriterFields({
  fault,
  asksForAddress,
}: {
  fault: ActionFault | null
  asksForAddress: boolean
}) {
  // The name field must stay mounted when the address field goes, to keep its text.
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
