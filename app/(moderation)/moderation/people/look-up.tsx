'use client'

import { useActionState } from 'react'
import type { SessionDto } from '#lib/auth/list-sessions.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { addressByForm, endSessionsByForm, sessionsByForm } from './actions.ts'
import type { AddressState, EndedState, SessionsState } from './actions.ts'
import styles from './people.module.css'

/** The address of a person, once an administrator asks for it: each look is in the record. */
export function Address({ person }: { person: string }) {
  const [state, look, isPending] = useActionState<AddressState, FormData>(addressByForm, {
    status: 'waiting',
  })
  return (
    <form action={look}>
      <input type="hidden" name="person" value={person} />
      <p>
        <button className={controls.quiet} aria-disabled={isPending} aria-describedby="look-hint">
          {words.people.lookAtAddress}
        </button>
      </p>
      <p id="look-hint" className={controls.hint}>
        {words.people.addressHint}
      </p>
      <p role="status">{state.status === 'seen' && state.email}</p>
      <Fault state={state} />
    </form>
  )
}

/** The open sessions of a person, once an administrator asks for them. */
export function Sessions({ person, timeZone }: { person: string; timeZone: string }) {
  const [state, look, isPending] = useActionState<SessionsState, FormData>(sessionsByForm, {
    status: 'waiting',
  })
  return (
    <>
      <form action={look}>
        <input type="hidden" name="person" value={person} />
        <p>
          <button className={controls.quiet} aria-disabled={isPending}>
            {words.people.lookAtSessions}
          </button>
        </p>
        <Fault state={state} />
      </form>
      <div role="status">
        {state.status === 'seen' && (
          <SessionList person={person} sessions={state.sessions} timeZone={timeZone} />
        )}
      </div>
      <EndForm person={person} label={words.people.endAll} />
    </>
  )
}

interface ListProps {
  person: string
  sessions: SessionDto[]
  timeZone: string
}

function SessionList({ person, sessions, timeZone }: ListProps) {
  if (sessions.length === 0) return <p>{words.people.noSessions}</p>
  return (
    <ul className={styles.list}>
      {sessions.map(({ id, renewedAt }) => {
        const day = nameDay(new Date(renewedAt), { timeZone, style: 'medium' })
        return (
          <li key={id} className={styles.row}>
            <p>{words.people.renewed(day)}</p>
            <EndForm
              person={person}
              session={id}
              label={words.people.endSession}
              name={words.people.endSessionOf(day)}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface EndProps {
  person: string
  /** Left out for all sessions. */
  session?: string
  label: string
  name?: string
}

function EndForm({ person, session, label, name }: EndProps) {
  const [state, end, isPending] = useActionState<EndedState, FormData>(endSessionsByForm, {
    status: 'waiting',
  })
  if (state.status === 'ended') return <p role="status">{words.people.ended(state.count)}</p>
  return (
    <form action={end}>
      <input type="hidden" name="person" value={person} />
      {session !== undefined && <input type="hidden" name="session" value={session} />}
      <button className={controls.quiet} aria-disabled={isPending} aria-label={name}>
        {label}
      </button>
      <Fault state={state} />
    </form>
  )
}

function Fault({ state }: { state: { status: string; message?: string } }) {
  if (state.status !== 'error') return null
  return (
    <p className={controls.fault} role="alert">
      {state.message}
    </p>
  )
}
