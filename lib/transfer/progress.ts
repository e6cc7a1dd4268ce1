/** How far a transfer has come. */
export interface Progress {
  /** As `Downloading assets`. */
  step: string
  /** How many are done, and of how many, where that is known. */
  current?: number | undefined
  total?: number | undefined
}

export type OnProgress = (progress: Progress) => void

/** What the official libraries report, without their dots at the end and their `?` for a total. */
export function toProgress(event: { step: string; current?: number; total?: number | '?' }): Progress {
  const { step, current, total } = event
  return { step: step.replace(/\.+$/, ''), current, total: total === '?' ? undefined : total }
}
