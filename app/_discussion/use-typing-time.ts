import { useRef } from 'react'

interface TypingTime {
  /** Called at each input; the first one counts. */
  begin: () => void
  /** What is sent: the fields, and the time since the first input. */
  collect: (form: HTMLFormElement) => FormData
}

/** Measures how long a text was written, for a check of the site. */
export function useTypingTime(): TypingTime {
  const beganAt = useRef<number | null>(null)
  return {
    begin: () => {
      beganAt.current ??= performance.now()
    },
    collect: (form) => {
      const fields = new FormData(form)
      if (beganAt.current !== null) {
        fields.set('typedMs', String(Math.round(performance.now() - beganAt.current)))
      }
      return fields
    },
  }
}
