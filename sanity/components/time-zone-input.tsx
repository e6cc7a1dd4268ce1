import { Select } from '@sanity/ui'
import { set, unset } from 'sanity'
import type { StringInputProps } from 'sanity'

/** Every time zone that the browser knows, to choose from. */
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
