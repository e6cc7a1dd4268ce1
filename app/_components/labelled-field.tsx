import { useId } from 'react'
import type { ReactNode } from 'react'
import controls from './controls.module.css'

export interface LabelledFieldProps {
  label: string
  hint?: ReactNode
  /** The fault of the typed value, in words; null when there is none. */
  fault: string | null
  /** Whether a screen reader announces the fault; needed where the focus does not move to the field. */
  isAnnounced?: boolean | undefined
}

/** What ties a field to its label, its hint and its fault. */
interface Ties {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** A field with its label, and its hint and fault as its description. */
export function LabelledField({
  label,
  hint,
  fault,
  isAnnounced = false,
  children,
}: LabelledFieldProps & { children: (ties: Ties) => ReactNode }) {
  const id = useId()
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`]
  const described = [hint === undefined ? [] : hintId, fault === null ? [] : faultId].flat()
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== null,
        'aria-describedby': described.join(' ') || undefined,
      })}
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
