/**
 * The rows of the page after the server has listed them again: fresh ones in their place, and those that `isKept` for what
 * they say about a decision. A row that is missing between others was decided elsewhere and goes; one after the last of
 * them is only beyond the end of the list.
 */
export function mergeRows<Row extends { id: string }>(
  { known, fresh }: { known: readonly Row[]; fresh: readonly Row[] },
  isKept: (id: string) => boolean,
): Row[] {
  const freshById = new Map(fresh.map((row) => [row.id, row]))
  const lastShared = known.findLastIndex(({ id }) => freshById.has(id))
  const merged = known.flatMap((row, place) => {
    const current = freshById.get(row.id)
    if (current) return [current]
    return isKept(row.id) || place > lastShared ? [row] : []
  })
  const knownIds = new Set(known.map(({ id }) => id))
  let place = 0
  for (const row of fresh) {
    if (knownIds.has(row.id)) place = merged.findIndex(({ id }) => id === row.id) + 1
    else merged.splice(place++, 0, row)
  }
  return merged
}
