type Segment = string | number | { _key: string } | readonly unknown[]

/**
 * Where the name of the side stands that a cell of a comparison belongs to: of `…, 'rows', {_key}, 'left'` it is
 * `…, 'left'`. Null for any other field.
 */
export function sideOfCell<T extends Segment>(path: readonly T[]): T[] | null {
  const [rows, , side] = path.slice(-3)
  if (rows !== 'rows' || (side !== 'left' && side !== 'right')) return null
  return [...path.slice(0, -3), side]
}

/** The title of a cell: its side's name, once it has one. */
export function titleOfCell(name: unknown, title: string | undefined): string | undefined {
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : title
}
