import type { WriteStream } from 'node:tty'

/** Writes progress for the person at the terminal. */
export interface Reporter {
  /** Runs a step and shows its title and its time so far; rejects with the fault of the step. */
  step: <T>(title: string, work: () => Promise<T>) => Promise<T>
  say: (text: string) => void
  warn: (text: string) => void
}

/** Writes nothing, for tests. */
export const silentReporter: Reporter = {
  step: (_title, work) => work(),
  say: () => undefined,
  warn: () => undefined,
}

/** Without a terminal, a running step repeats its line this often; on a terminal one line counts seconds. */
const quietIntervalMs = 15_000

/** A reporter that writes to standard output. */
export function createReporter(output: WriteStream): Reporter {
  const mark = (sign: string, color: number) => (output.isTTY ? `\u001b[${color}m${sign}\u001b[0m` : sign)
  const clear = output.isTTY ? '\r\u001b[2K' : ''
  const line = (text: string) => void output.write(`${clear}${text}\n`)
  return {
    say: (text) => line(`  ${text}`),
    warn: (text) => line(`${mark('!', 33)} ${text}`),
    step: async (title, work) => {
      const startedAt = performance.now()
      const elapsed = () => formatSeconds(performance.now() - startedAt)
      const show = () => {
        if (output.isTTY) output.write(`${clear}${mark('…', 36)} ${title} ${elapsed()}`)
        else output.write(`… ${title} ${elapsed()}\n`)
      }
      if (output.isTTY) show()
      const timer = setInterval(show, output.isTTY ? 1_000 : quietIntervalMs)
      try {
        const result = await work()
        line(`${mark('✓', 32)} ${title} (${elapsed()})`)
        return result
      } catch (error) {
        line(`${mark('✗', 31)} ${title} (${elapsed()})`)
        throw error
      } finally {
        clearInterval(timer)
      }
    },
  }
}

/** A duration in words: `0.4 s`, `12 s`, `2 min 5 s`. */
export function formatSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1_000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
