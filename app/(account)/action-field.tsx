import type { ComponentProps } from 'react'
import { TextField } from '../_components/text-field.tsx'

interface Props extends Omit<ComponentProps<typeof TextField>, 'defaultValue' | 'isAnnounced'> {
  value: string
}

/** A field of a form that React sends. A new key after each answer: React's form reset then restores the typed value. */
export function ActionField({ value, ...field }: Props) {
  return <TextField {...field} key={value} defaultValue={value} isAnnounced />
}
