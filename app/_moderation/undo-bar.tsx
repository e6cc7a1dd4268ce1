'use client'

import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { secondMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import controls from '../_components/controls.module.css'
import styles from './undo-bar.module.css'

/** The letter about a decision waits a little longer than its undo is offered. */
export const undoMs = 10 * secondMs

interface Props {
  /** What was decided. */
  children: ReactNode
  onUndo: () => void
}

/** The undo of the latest decision, with the seconds that are left for it. */
export function UndoBar({ children, onUndo }: Props) {
  const secondsLeft = useSecondsLeft(undoMs)
  return (
    <section className={styles.bar} aria-label={words.queue.latest}>
      <p>{children}</p>
      <button type="button" className={controls.quiet} aria-keyshortcuts="u" onClick={onUndo}>
        {words.queue.undo}
        <span aria-hidden className={styles.seconds}>
          {secondsLeft}
        </span>
      </button>
      <span aria-hidden className={styles.time} />
    </section>
  )
}

function useSecondsLeft(totalMs: number): number {
  const [left, setLeft] = useState(totalMs / secondMs)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), secondMs)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return left
}
