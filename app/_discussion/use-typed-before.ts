import { useLayoutEffect, useState } from 'react'

interface Typed {
  value: string
  start: number
  end: number
}

/**
 * Keeps what was typed into a `<textarea>` before the scripts came, and the selection there. React's hydration writes the
 * first words of the field over it (`initTextarea` of react-dom 19); those of an `<input>` it leaves alone.
 */
export function useTypedBefore(id: string): void {
  const [before] = useState(() => readTyped(id))
  useLayoutEffect(() => {
    const field = findTextarea(id)
    if (!field || !before) return
    if (field.value !== before.value) field.value = before.value
    if (document.activeElement === field) field.setSelectionRange(before.start, before.end)
  }, [id, before])
}

/** Null on the server, and where a script makes the field. */
function readTyped(id: string): Typed | null {
  const field = typeof document === 'undefined' ? null : findTextarea(id)
  return field && { value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

function findTextarea(id: string): HTMLTextAreaElement | null {
  const found = document.getElementById(id)
  return found instanceof HTMLTextAreaElement ? found : null
}
