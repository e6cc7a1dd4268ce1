import { isRecord } from './document.ts'

/** Gives a `_key` from `makeKey` to each object in an array that has none. The value itself stays unchanged. */
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
