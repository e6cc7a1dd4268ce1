import * as words from '#lib/words/en.ts'
import styles from './chart.module.css'

export interface Bar {
  label: string
  value: number
  /** The value in words, where it is no plain number. */
  text?: string
}

interface Props {
  title: string
  bars: readonly Bar[]
  /** The value of the widest possible bar, such as 1 for shares; the highest value without it. */
  max?: number
}

const rowHeight = 46
/** The widest bar leaves room for its value. */
const widthMax = 78

/**
 * Bars from left to right, each below its name. Its lengths are shares of the width, so the letters keep their size on
 * a phone.
 */
export function BarChart({ title, bars, max = Math.max(...bars.map(({ value }) => value)) }: Props) {
  return (
    <svg
      className={styles.chart}
      role="img"
      aria-label={words.figures.chart(title)}
      width="100%"
      height={bars.length * rowHeight}
    >
      {bars.map(({ label, value, text = value.toLocaleString('en') }, row) => {
        const width = max > 0 ? (value / max) * widthMax : 0
        return (
          <g key={label} transform={`translate(0 ${row * rowHeight})`}>
            <text className={styles.label} y={15}>
              {label}
            </text>
            <rect className={styles.first} y={22} width={`${width}%`} height={14} rx={2} />
            <text className={styles.value} x={`${width}%`} dx={6} y={34}>
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
