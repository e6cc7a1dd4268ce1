import { useId } from 'react'
import styles from './settings.module.css'

interface Props<Option extends string> {
  name: string
  label: string
  options: readonly Option[]
  names: Readonly<Record<Option, string>>
  chosen?: string | undefined
}

/** One of a few, by a list that opens. */
export function Choice<Option extends string>({ name, label, options, names, chosen }: Props<Option>) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen ?? options[0]}>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </div>
  )
}
