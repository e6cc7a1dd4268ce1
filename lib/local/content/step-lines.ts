import type { WriteStream } from 'node:tty'
import type { OnProgress } from '#lib/transfer/progress.ts'
import { formatSeconds } from '../progress.ts'

export interface StepLines {
  onProgress: OnProgress
  /** Closes the last step's line, with a tick or a cross. */
  end: (isGood: boolean) => void
}

/** Shows one step after the other: on a terminal a line that counts, elsewhere a line at the end of each step. */
export function createStepLines(output: WriteStream): StepLines {
  let step: { title: string; startedAt: number; count: string } | undefined
  const clear = output.isTTY ? '\r\u001b[2K' : ''
  const line = (sign: string) => {
    if (!step) return ''
    const { title, startedAt, count } = step
    return `${clear}${sign} ${title}${count} (${formatSeconds(performance.now() - startedAt)})`
  }
  const end = (isGood: boolean) => {
    if (step) output.write(`${line(isGood ? '✓' : '✗')}\n`)
    step = undefined
  }
  const onProgress: OnProgress = ({ step: title, current, total }) => {
    if (step?.title !== title) {
      end(true)
      step = { title, startedAt: performance.now(), count: '' }
    }
    if (current !== undefined)
      step.count = ` ${[current, total].filter((part) => part !== undefined).join(' of ')}`
    if (output.isTTY) output.write(line('…'))
  }
  return { onProgress, end }
}
