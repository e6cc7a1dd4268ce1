export type Row = Record<string, string | number>

/** Prints rows under a title, with columns as wide as needed. */
export function printTable(title: string, rows: Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const text = (row: Row, column: string) => format(row[column] ?? '')
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => text(row, column).length)),
  )
  const line = (cells: string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
  console.log(`\n${title}\n`)
  console.log(line(columns))
  for (const row of rows) console.log(line(columns.map((column) => text(row, column))))
}

function format(value: string | number): string {
  if (typeof value === 'string') return value
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Math.round(value * 100) / 100)
}
