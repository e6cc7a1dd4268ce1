'use client'

import { useId } from 'react'
import type { ReactNode } from 'react'
import type { ActionFault } from '../_action.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import type { CommentFormState } from './actions.ts'
import { FormAlert } from './form-alert.tsx'
import { FormOutcome } from './form-outcome.tsx'
import { useDiscussion } from './discussion-context.tsx'
import { useCommentForm } from './use-comment-form.ts'
import { WriterFields } from './writer-fields.tsx'
import { BodyField } from './body-field.tsx'
import { faultOf } from './fault-of.ts'
import { sendByKeys } from './send-by-keys.ts'
import { Named } from '../_components/named.tsx'
import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

interface Props {
  /** The comment that a reply answers. */
  parent?: { id: string; name: string }
  /** The comment guidelines, rendered by the server. */
  guidelines?: ReactNode
  onCancel?: () => void
}

/**
 * Writes a comment or a reply. It works without scripts; with them the page does not reload, and typed text is never
 * lost.
 */
export function CommentForm({ parent, guidelines, onCancel }: Props) {
  const { post } = useDiscussion()
  const [formRef, form] = useCommentForm(parent?.id ?? null, onCancel)
  const { state, isPending, isRestored } = form
  const id = useId()
  if (state.status === 'held' || state.status === 'sent')
    return <FormOutcome state={state} slug={post.slug} onAgain={form.again} />
  const fault = state.status === 'error' ? state : null
  const isReply = parent !== undefined
  return (
    <form
      ref={formRef}
      className={styles.form}
      action={form.action}
      onSubmit={form.onSubmit}
      onInput={form.onInput}
      onKeyDown={sendByKeys}
      aria-label={isReply ? words.writing.replyTitle(parent.name) : words.writing.formTitle}
      noValidate
    >
      <input type="hidden" name="post" value={post.slug} />
      <input type="hidden" name="parentId" value={parent?.id ?? ''} />
      <Trap />
      <BodyField
        id={id}
        label={isReply ? words.writing.replyLabel : words.writing.label}
        fault={fault}
        value={keptOf(state, 'body')}
        left={form.left}
        takesFocus={onCancel !== undefined || faultOf(fault, 'body') !== null}
      />
      {guidelines}
      <Writer state={state} />
      <FormAlert
        message={fault && !tellsAtFields(fault) ? fault.message : null}
        link={
          fault?.code === 'auth/suspended' ? { href: routes.account(), label: words.writing.account } : null
        }
        takesFocus
      />
      <Actions
        label={submitWords(isPending, isReply)}
        status={statusWords(state, isRestored)}
        {...{ isPending, onCancel }}
      />
    </form>
  )
}

/** A field for programs that fill in every field: nobody sees it, hears it or reaches it by keyboard. */
function Trap() {
  return (
    <p hidden>
      <label>
        {words.writing.trap}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  )
}

/** The writer: fields for anonymous readers, the name for signed-in ones. */
function Writer({ state }: { state: CommentFormState }) {
  const { viewer } = useDiscussion()
  const fault = state.status === 'error' ? state : null
  if (state.status === 'other-account') return <OtherAccount state={state} />
  const asksForAddress = viewer === null || faultOf(fault, 'email') !== null
  if (asksForAddress || viewer.name === null) return <WriterFields {...{ fault, asksForAddress }} />
  return (
    <p className={styles.as}>
      <Named words={words.writing.as} name={viewer.name} />{' '}
      <a href={routes.account()}>{words.writing.rename}</a>
    </p>
  )
}

/** Asks before an account posts a comment under another name than the typed one. */
function OtherAccount({ state }: { state: CommentFormState & { status: 'other-account' } }) {
  return (
    <div className={`${styles.alert} ${styles.asked}`} role="alert">
      <input type="hidden" name="account" value={state.id} />
      <p>
        <Named words={words.writing.otherAccount} name={state.shownAs} />
      </p>
      <p>
        <a href={routes.signOut()}>{words.signOut.title}</a>
      </p>
    </div>
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
      {/* Not `disabled`: that would remove the keyboard focus. */}
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

const shownFields = ['body', 'email', 'name']

/** Whether each fault has its own field, which then takes the focus. */
const tellsAtFields = ({ issues }: ActionFault) =>
  issues.length > 0 && issues.every(({ field }) => shownFields.includes(field))

function keptOf(state: CommentFormState, field: string): string {
  return 'values' in state ? (state.values[field] ?? '') : ''
}

function submitWords(isPending: boolean, isReply: boolean): string {
  if (isPending) return words.writing.submitPending
  return isReply ? words.writing.submitReply : words.writing.submit
}

function statusWords(state: CommentFormState, isRestored: boolean): string {
  if (state.status === 'published') return words.writing.posted
  return state.status === 'writing' && isRestored ? words.writing.draftKept : ''
}
