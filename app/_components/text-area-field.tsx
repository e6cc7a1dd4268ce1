import type { ComponentProps } from 'react'
import { LabelledField } from './labelled-field.tsx'
import type { LabelledFieldProps } from './labelled-field.tsx'

type Props = LabelledFieldProps & ComponentProps<'textarea'> & { name: string }

/** A field of several lines with its label, and its hint and fault as its description. */
export function TextAreaField({ label, hint, fault, isAnnounced, ...area }: Props) {
  return (
    <LabelledField {...{ label, hint, fault, isAnnounced }}>
      {(ties) => <textarea rows={4} dir="auto" {...area} {...ties} />}
    </LabelledField>
  )
}
