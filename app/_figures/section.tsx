import { useId } from 'react'
import type { ReactNode } from 'react'
import * as words from '#lib/words/en.ts'
import { FigureTable } from './figure-table.tsx'
import type { Cell } from './figure-table.tsx'
import styles from './figures.module.css'

interface Props {
  title: string
  note?: string
  /** Null where the chart is left out. */
  chart?: ReactNode
  columns?: readonly string[]
  /** Without any, the section says that nothing happened. */
  rows?: readonly (readonly [string, ...Cell[]])[]
  children?: ReactNode
}

/** A subject of the report: a chart, and the table behind it. */
export function Section({ title, note, chart, columns = [], rows = [], children }: Props) {
  const id = useId()
  const table = rows.length > 0 && <FigureTable caption={title} columns={columns} rows={rows} />
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {columns.length > 0 && rows.length === 0 && <p>{words.figures.nothing}</p>}
      {chart !== undefined && rows.length > 0 ? (
        <figure>
          {chart}
          <details>
            <summary>{words.figures.asTable}</summary>
            {table}
          </details>
        </figure>
      ) : (
        table
      )}
      {children}
    </section>
  )
}
