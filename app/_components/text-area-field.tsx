import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import controls from './controls.module.css'

interface Props extends ComponentProps<'textarea'> {
  name: string
  label: string
  hint?: ReactNode
  /** The fault of the typed words; null when there is none. */
  fault: string | null
}

/** A field of several lines with its label, and its hint and fault as its description. */
export function TextAreaField({ name, label, hint, fault, ...area }: Props) {
  const id = useId()
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`]
  const described = [hint === undefined ? [] : hintId, fault === null ? [] : faultId].flat()
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        rows={4}
        dir="auto"
        {...area}
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
        <p id={faultId} className={controls.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
