import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import controls from './controls.module.css'

interface Props extends ComponentProps<'input'> {
  name: string
  label: string
  hint?: ReactNode
  /** The fault of the typed value, in words; null when there is none. */
  fault: string | null
  /** Whether a screen reader announces the fault; needed where the focus does not move to the field. */
  isAnnounced?: boolean
}

/** A field of one line with its label, and its hint and fault as its description. */
export function TextField({ name, label, hint, fault, isAnnounced = false, ...input }: Props) {
  const id = useId()
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`]
  const described = [hint === undefined ? [] : hintId, fault === null ? [] : faultId].flat()
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        aria-invalid={fault !== null}
        aria-describedby={described.join(' ') || undefined}
      />
      {hint !== undefined && (
        <p id={hintId} className={controls.hint}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p id={faultId} className={controls.fault} role={isAnnounced ? 'alert' : undefined}>
          {fault}
        </p>
      )}
    </div>
  )
}
