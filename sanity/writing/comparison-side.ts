type Segment = string | number | { _key: string } | readonly unknown[]

/**
 * The path of the side's name for a cell of a comparison: `…, 'left'` for `…, 'rows', {_key}, 'left'`. Null for any
 * other field.
 */
export function sideOfCell<T extends Segment>(path: readonly T[]): T[] | null {
  const [rows, , side] = path.slice(-3)
  if (rows !== 'rows' || (side !== 'left' && side !== 'right')) return null
  return [...path.slice(0, -3), side]
}

/** The title of a cell: the name of its side, if there is one. */
export function titleOfCell(name: unknown, title: string | undefined): string | undefined {
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : title
}
