import { useId } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../_action.ts'
import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

/** Asked of those who are not signed in: where to send the link, and what to be called. */
export function WriterFields({ fault }: { fault: ActionFault | null }) {
  const id = useId()
  const message = fault?.issues.find(({ field }) => field === 'email')?.message
  return (
    <div className={styles.writer}>
      <div className={controls.field}>
        <label htmlFor={`${id}-email`}>{words.writing.email}</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={fault?.values['email'] ?? ''}
          aria-invalid={message !== undefined}
          aria-describedby={`${id}-email-hint${message === undefined ? '' : ` ${id}-email-fault`}`}
        />
        <p id={`${id}-email-hint`} className={controls.hint}>
          {words.writing.emailHint}
        </p>
        {message !== undefined && (
          <p id={`${id}-email-fault`} className={controls.fault}>
            {message}
          </p>
        )}
      </div>
      <div className={controls.field}>
        <label htmlFor={`${id}-name`}>{words.writing.name}</label>
        <input
          id={`${id}-name`}
          name="name"
          autoComplete="nickname"
          maxLength={60}
          defaultValue={fault?.values['name'] ?? ''}
          aria-describedby={`${id}-name-hint`}
        />
        <p id={`${id}-name-hint`} className={controls.hint}>
          {words.writing.nameHint}
        </p>
      </div>
    </div>
  )
}
