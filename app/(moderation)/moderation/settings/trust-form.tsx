'use client'

import { useActionState } from 'react'
import { trustNumberMax } from '#lib/moderation/trust/trust-input.ts'
import { trustLevels } from '#lib/standing/trust.ts'
import type { TrustThresholds } from '#lib/standing/trust.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import styles from './settings.module.css'
import { trustByForm } from './trust-actions.ts'
import type { TrustState } from './trust-actions.ts'

const waiting: TrustState = { status: 'waiting' }
const conditions = { Comments: 'comments', Days: 'days', Setbacks: 'setbacks' } as const

/** The thresholds of trust: they can be rehearsed before they are saved. */
export function TrustForm({ thresholds }: { thresholds: TrustThresholds }) {
  const [state, send, isPending] = useActionState(trustByForm, waiting)
  const values = 'values' in state ? state.values : {}
  const { rehearse, save, saved, window, windowDays } = words.trustSettings
  const valueOf = (name: keyof TrustThresholds) => values[name] ?? String(thresholds[name])
  return (
    <form action={send} className={styles.form} aria-label={words.trustSettings.title}>
      {/* A new key after each answer: React's reset of the form then restores what was typed. */}
      <div key={JSON.stringify({ values, thresholds })} className={styles.fields}>
        <Level level="known" valueOf={valueOf} />
        <Level level="trusted" valueOf={valueOf} />
        <p className={styles.note}>{window}</p>
        <NumberField name="windowDays" label={windowDays} value={valueOf('windowDays')} />
      </div>
      <p className={styles.buttons}>
        <button name="act" value="rehearse" className={controls.quiet} aria-disabled={isPending}>
          {rehearse}
        </button>
        <button name="act" value="save" className={controls.button} aria-disabled={isPending}>
          {save}
        </button>
      </p>
      <p role="status" className={styles.note}>
        {isPending ? words.checkSettings.working : state.status === 'saved' && saved}
      </p>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
      {state.status === 'rehearsed' && <Rehearsed state={state} />}
    </form>
  )
}

interface LevelProps {
  level: 'known' | 'trusted'
  valueOf: (name: keyof TrustThresholds) => string
}

function Level({ level, valueOf }: LevelProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{words.trustSettings.levels[level]}</legend>
      {(['Comments', 'Days', 'Setbacks'] as const).map((condition) => {
        const name = `${level}${condition}` as const
        const label = words.trustSettings[conditions[condition]]
        return <NumberField key={name} name={name} label={label} value={valueOf(name)} />
      })}
    </fieldset>
  )
}

function NumberField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className={styles.threshold}>
      {label}
      <input type="number" name={name} min={0} max={trustNumberMax} step={1} defaultValue={value} required />
    </label>
  )
}

function Rehearsed({ state: { rehearsal } }: { state: Extract<TrustState, { status: 'rehearsed' }> }) {
  const { level, now, then } = words.trustSettings
  return (
    <div role="status" className={styles.result}>
      <table>
        <caption>{words.trustSettings.rehearsal(rehearsal.people)}</caption>
        <thead>
          <tr>
            <th scope="col">{level}</th>
            <th scope="col">{now}</th>
            <th scope="col">{then}</th>
          </tr>
        </thead>
        <tbody>
          {trustLevels.map((name) => (
            <tr key={name}>
              <th scope="row">{words.trust.levels[name]}</th>
              <td>{rehearsal.now[name].toLocaleString('en')}</td>
              <td>{rehearsal.then[name].toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
