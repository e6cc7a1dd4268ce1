import type { ComponentProps, ReactNode } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'
import { TextField } from '../_components/text-field.tsx'
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
        />
      )}
      <WriterField
        name="name"
        label={words.writing.name}
        hint={asksForAddress ? words.writing.nameHint : words.writing.nameFirst}
        fault={fault}
        autoComplete="nickname"
        dir="auto"
      />
    </div>
  )
}

interface FieldProps extends ComponentProps<'input'> {
  name: 'email' | 'name'
  label: string
  hint: ReactNode
  fault: ActionFault | null
}

function WriterField({ fault, name, ...field }: FieldProps) {
  const typed = fault?.values[name] ?? ''
  const opensHere = fault?.issues[0]?.field === name
  return (
    <TextField
      {...field}
      name={name}
      fault={faultOf(fault, name)}
      defaultValue={typed}
      autoFocus={opensHere}
    />
  )
}
