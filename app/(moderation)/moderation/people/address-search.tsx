'use client'

import { useActionState } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { TextField } from '#app/_components/text-field.tsx'
import { findByAddress } from './actions.ts'
import styles from './people.module.css'

/** Finds a person by their address, for administrators. */
export function AddressSearch() {
  const [state, find, isPending] = useActionState(findByAddress, { status: 'waiting' })
  const isFault = state.status === 'error'
  const value = (isFault && state.values['email']) || ''
  return (
    <form action={find} className={styles.form} aria-label={words.people.byAddress} noValidate>
      <h2>{words.people.byAddress}</h2>
      <TextField
        key={value}
        name="email"
        type="email"
        label={words.people.address}
        hint={words.people.addressHint}
        fault={isFault ? state.message : null}
        isAnnounced
        defaultValue={value}
        autoComplete="off"
      />
      <p>
        <button className={controls.quiet} aria-disabled={isPending}>
          {words.people.findAddress}
        </button>
      </p>
    </form>
  )
}
