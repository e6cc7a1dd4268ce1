import * as words from '#lib/words/en.ts'
import type { ComparisonBlock } from '#lib/content/dto.ts'
import styles from './comparison.module.css'

/**
 * A comparison of two sides. On narrow pages its cells are stacked, each with the name of its side. The explicit
 * roles are needed because browsers drop those of a table displayed as blocks. Screen readers skip the repeated
 * names: they read the column headings.
 */
export function Comparison({ value }: { value: ComparisonBlock }) {
  const { title, left, right, rows } = value
  return (
    <table role="table" className={styles.table}>
      {title && <caption className={styles.caption}>{title}</caption>}
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          <th role="columnheader" scope="col">
            <span className="visually-hidden">{words.article.aspect}</span>
          </th>
          <th role="columnheader" scope="col">
            {left}
          </th>
          <th role="columnheader" scope="col">
            {right}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row._key} role="row" className={styles.row}>
            <th role="rowheader" scope="row" className={styles.aspect}>
              {row.aspect}
            </th>
            <td role="cell" className={styles.cell}>
              <Side name={left} />
              {row.left}
            </td>
            <td role="cell" className={styles.cell}>
              <Side name={right} />
              {row.right}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ name }: { name: string }) {
  return (
    <span className={styles.side} aria-hidden>
      {name}
    </span>
  )
}
