import { isRecord } from './document.ts'

/** Gives each object in an array that has no `_key` one from `makeKey`. Changes nothing in place. */
export function withArrayKeys({ value, makeKey }: { value: unknown; makeKey: () => string }): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => {
      const keyed = withArrayKeys({ value: item, makeKey })
      return isRecord(keyed) && keyed['_key'] === undefined ? { ...keyed, _key: makeKey() } : keyed
    })
  }
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withArrayKeys({ value: part, makeKey })]),
  )
}
