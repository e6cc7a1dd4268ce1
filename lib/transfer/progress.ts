/** The progress of a transfer. */
export interface Progress {
  /** As `Downloading assets`. */
  step: string
  /** Number of items done, if known. */
  current?: number | undefined
  /** Number of all items, if known. */
  total?: number | undefined
}

export type OnProgress = (progress: Progress) => void

/** A report of the official libraries, without the dots at its end and its `?` for a total. */
export function toProgress(event: { step: string; current?: number; total?: number | '?' }): Progress {
  const { step, current, total } = event
  return { step: step.replace(/\.+$/, ''), current, total: total === '?' ? undefined : total }
}
