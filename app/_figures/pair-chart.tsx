import * as words from '#lib/words/en.ts'
import styles from './chart.module.css'

interface Props {
  title: string
  /** Names of the two values of each time. */
  series: readonly [string, string]
  /** In order; a label may be empty where there is no room for all of them. */
  times: readonly { key: string; label: string; values: readonly [number, number] }[]
}

const height = 160
const below = 24

/** Two bars for each time, side by side; the second is an outline, so that colour alone tells nothing. */
export function PairChart({ title, series, times }: Props) {
  const max = Math.max(1, ...times.flatMap(({ values }) => values))
  const slot = 100 / Math.max(times.length, 4)
  const bar = slot * 0.38
  return (
    <>
      <ul className={styles.legend} aria-hidden="true">
        {series.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <svg
        className={styles.chart}
        role="img"
        aria-label={words.figures.chart(title)}
        width="100%"
        height={height + below + 16}
      >
        <text className={styles.value} y={12}>
          {max.toLocaleString('en')}
        </text>
        <line className={styles.line} x1="0" x2="100%" y1={16} y2={16} />
        <line className={styles.line} x1="0" x2="100%" y1={height + 16} y2={height + 16} />
        {times.map(({ key, label, values }, place) => (
          <g key={key}>
            {values.map((value, second) => {
              const tall = (value / max) * height
              return (
                <rect
                  key={series[second]}
                  className={second === 0 ? styles.first : styles.second}
                  x={`${place * slot + slot * 0.1 + second * (bar + slot * 0.04)}%`}
                  y={16 + height - tall}
                  width={`${bar}%`}
                  height={tall}
                />
              )
            })}
            <text className={styles.time} x={`${place * slot + slot / 2}%`} y={height + 16 + 18}>
              {label}
            </text>
          </g>
        ))}
      </svg>
    </>
  )
}
