import { Select } from '@sanity/ui'
import { set, unset } from 'sanity'
import type { StringInputProps } from 'sanity'

/** A list of the time zones that the browser knows. */
export function TimeZoneInput({ value = '', onChange, elementProps, readOnly }: StringInputProps) {
  return (
    <Select
      {...elementProps}
      value={value}
      disabled={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value ? set(currentTarget.value) : unset())}
    >
      <option value="">UTC</option>
      {Intl.supportedValuesOf('timeZone').map((name) => (
        <option key={name} value={name}>
          {name.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  )
}
