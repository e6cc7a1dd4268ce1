'use client'

import { useActionState, useEffect, useRef } from 'react'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import styles from '../account.module.css'
import { ActionField } from '../action-field.tsx'
import { askForLink } from './actions.ts'
import type { SignInState } from './actions.ts'

const nothingSent: SignInState = { status: 'asking' }

export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const [state, submit, isPending] = useActionState(askForLink, nothingSent)
  if (state.status === 'sent') return <LinkSent state={state} callbackUrl={callbackUrl} />
  const fault = state.status === 'error' ? state.message : null
  const email = state.status === 'error' ? (state.values['email'] ?? '') : ''
  return (
    <form className={styles.form} action={submit} noValidate>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <ActionField
        name="email"
        label={words.signIn.email}
        fault={fault}
        value={email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button className={controls.button} disabled={isPending}>
        {isPending ? words.signIn.sending : words.signIn.submit}
      </button>
    </form>
  )
}

function LinkSent({ state, callbackUrl }: { state: SignInState & { status: 'sent' }; callbackUrl: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The focused form is gone, so the heading takes the focus.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="sent">
      <h2 id="sent" ref={heading} tabIndex={-1}>
        {state.isWaiting ? words.signIn.waitingTitle : words.signIn.sentTitle}
      </h2>
      <p>{state.isWaiting ? words.signIn.waiting(state.email) : words.signIn.sent(state.email)}</p>
      {state.hasMailbox && (
        <p>
          {words.signIn.sentMailbox} <a href={routes.mailbox()}>{words.signIn.mailbox}</a>.
        </p>
      )}
      <p className={styles.note}>
        {words.signIn.sentNothing} <a href={routes.signIn(callbackUrl)}>{words.signIn.again}</a>.
      </p>
    </section>
  )
}
