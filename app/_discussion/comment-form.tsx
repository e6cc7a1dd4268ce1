'use client'

import { useId } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ActionFault } from '../_action.ts'
import * as words from '#lib/words/en.ts'
import type { CommentFormState } from './actions.ts'
import { FormOutcome } from './form-outcome.tsx'
import { useDiscussion } from './discussion-context.tsx'
import { useCommentForm } from './use-comment-form.ts'
import { WriterFields } from './writer-fields.tsx'
import { Named } from '../_components/named.tsx'
import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

interface Props {
  /** Whom a reply answers. */
  parent?: { id: string; name: string }
  /** What is asked of writers; rendered by the server. */
  guidelines?: ReactNode
  onCancel?: () => void
}

/** Writes a comment or a reply. A plain form without scripts; with them nothing reloads and nothing typed is lost. */
export function CommentForm({ parent, guidelines, onCancel }: Props) {
  const { post, viewer } = useDiscussion()
  const [formRef, form] = useCommentForm(parent?.id ?? null, onCancel)
  const { state, isPending, isRestored } = form
  const id = useId()
  if (state.status === 'held' || state.status === 'sent')
    return <FormOutcome state={state} slug={post.slug} onAgain={form.again} />
  const fault = state.status === 'error' ? state : null
  const asksForAddress = viewer === null || faultOf(fault, 'email') !== null
  return (
    <form
      ref={formRef}
      className={styles.form}
      action={form.action}
      onSubmit={form.onSubmit}
      onInput={form.onInput}
      onKeyDown={sendByKeys}
      aria-label={parent ? words.writing.replyTitle(parent.name) : words.writing.formTitle}
      noValidate
    >
      <input type="hidden" name="post" value={post.slug} />
      <input type="hidden" name="parentId" value={parent?.id ?? ''} />
      <BodyField
        id={id}
        fault={fault}
        isReply={parent !== undefined}
        left={form.left}
        opensByHand={onCancel !== undefined}
      />
      {guidelines}
      {asksForAddress ? <WriterFields fault={fault} /> : <WritesAs name={viewer.name} />}
      {fault && (
        <p id={`${id}-fault`} className={`${controls.fault} ${styles.alert}`} role="alert">
          {fault.message}
        </p>
      )}
      <Actions
        label={submitWords(isPending, parent !== undefined)}
        status={statusWords(state, isRestored)}
        {...{ isPending, onCancel }}
      />
    </form>
  )
}

function WritesAs({ name }: { name: string | null }) {
  return (
    <p className={styles.as}>
      {name === null ? words.writing.asNobody : <Named words={words.writing.as} name={name} />}
    </p>
  )
}

interface ActionsProps {
  label: string
  isPending: boolean
  status: string
  onCancel: (() => void) | undefined
}

function Actions({ label, isPending, status, onCancel }: ActionsProps) {
  return (
    <div className={styles.actions}>
      {/* Not `disabled`: it would drop the focus, and with it the place of whoever writes by keyboard. */}
      <button className={controls.button} aria-disabled={isPending}>
        {label}
      </button>
      {onCancel && (
        <button type="button" className={styles.cancel} onClick={onCancel}>
          {words.writing.cancel}
        </button>
      )}
      <p className={styles.status} role="status">
        {status}
      </p>
    </div>
  )
}

interface BodyFieldProps {
  id: string
  fault: ActionFault | null
  isReply: boolean
  left: number | null
  /** True when a button opened the form: the hand that did so wants to write. */
  opensByHand: boolean
}

function BodyField({ id, fault, isReply, left, opensByHand }: BodyFieldProps) {
  const message = faultOf(fault, 'body')
  // Often it is also what the whole form is told, which is said once.
  const isOwnLine = message !== null && message !== fault?.message
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{isReply ? words.writing.replyLabel : words.writing.label}</label>
      <textarea
        id={id}
        className={styles.body}
        name="body"
        rows={5}
        dir="auto"
        required
        // After a form sent without scripts this is where the page opens, next to what went wrong.
        autoFocus={fault !== null || opensByHand}
        defaultValue={fault?.values['body'] ?? ''}
        aria-invalid={message !== null}
        aria-describedby={`${id}-hint${message === null ? '' : ` ${isOwnLine ? `${id}-body-fault` : `${id}-fault`}`}`}
      />
      <p className={controls.hint} id={`${id}-hint`}>
        {words.writing.hint}
      </p>
      {left !== null && (
        <p className={left < 0 ? controls.fault : controls.hint} aria-live="polite">
          {left < 0 ? words.writing.charactersOver(-left) : words.writing.charactersLeft(left)}
        </p>
      )}
      {isOwnLine && (
        <p id={`${id}-body-fault`} className={controls.fault}>
          {message}
        </p>
      )}
    </div>
  )
}

function faultOf(fault: ActionFault | null, field: string): string | null {
  return fault?.issues.find((issue) => issue.field === field)?.message ?? null
}

function submitWords(isPending: boolean, isReply: boolean): string {
  if (isPending) return words.writing.submitPending
  return isReply ? words.writing.submitReply : words.writing.submit
}

function statusWords(state: CommentFormState, isRestored: boolean): string {
  if (state.status === 'published') return words.writing.posted
  return state.status === 'writing' && isRestored ? words.writing.draftKept : ''
}

function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
