'use client'

import { useId } from 'react'
import * as words from '#lib/words/en.ts'
import { BodyField } from './body-field.tsx'
import { faultOf } from './fault-of.ts'
import { OwnFormEnd } from './own-form-end.tsx'
import { sendByKeys } from './send-by-keys.ts'
import { useEditForm } from './use-edit-form.ts'
import type { Changed } from './use-edit-form.ts'
import styles from './comment-form.module.css'

interface Props {
  comment: { id: string; body: string; version: number }
  /** Without it the comment's page is loaded. */
  onDone?: (changed: Changed) => void
  onCancel?: () => void
  cancelHref: string
}

/** Changes a comment. It works without scripts; with them typed text is never lost. */
export function EditForm({ comment, onDone, onCancel, cancelHref }: Props) {
  const id = useId()
  const { formRef, fault, isPending, left, form } = useEditForm(onDone)
  return (
    <form
      ref={formRef}
      className={styles.form}
      {...form}
      onKeyDown={sendByKeys}
      aria-label={words.owning.editTitle}
      noValidate
    >
      <input type="hidden" name="id" value={comment.id} />
      <input type="hidden" name="version" value={fault?.values['version'] ?? comment.version} />
      <BodyField
        id={id}
        label={words.writing.label}
        fault={fault}
        value={fault?.values['body'] ?? comment.body}
        left={left}
        takesFocus
      />
      <OwnFormEnd
        alert={fault && faultOf(fault, 'body') === null ? fault.message : null}
        label={isPending ? words.owning.saving : words.owning.save}
        {...{ isPending, cancelHref, onCancel }}
      />
    </form>
  )
}
