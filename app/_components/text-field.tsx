import type { ComponentProps } from 'react'
import { LabelledField } from './labelled-field.tsx'
import type { LabelledFieldProps } from './labelled-field.tsx'

type Props = LabelledFieldProps & ComponentProps<'input'> & { name: string }

/** A field of one line with its label, and its hint and fault as its description. */
export function TextField({ label, hint, fault, isAnnounced, ...input }: Props) {
  return (
    <LabelledField {...{ label, hint, fault, isAnnounced }}>
      {(ties) => <input {...input} {...ties} />}
    </LabelledField>
  )
}
