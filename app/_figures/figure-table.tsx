import * as words from '#lib/words/en.ts'
import styles from './figures.module.css'

export type Cell = string | number

interface Props {
  caption: string
  /** Headings of the columns; the first is that of the rows' names. */
  columns: readonly string[]
  rows: readonly (readonly [string, ...Cell[]])[]
  /** The cells are sentences, not numbers. */
  isText?: boolean
}

/** The figures of a chart. A wide table scrolls by itself, so that the page does not. */
export function FigureTable({ caption, columns, rows, isText = false }: Props) {
  return (
    <div className={styles.scroll} role="region" aria-label={words.figures.table(caption)} tabIndex={0}>
      <table className={isText ? `${styles.table} ${styles.text}` : styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]}>
                  {typeof cell === 'number' ? cell.toLocaleString('en') : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
