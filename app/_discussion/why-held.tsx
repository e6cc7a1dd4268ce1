import * as words from '#lib/words/en.ts'

/** Why the reader's comment waits; nothing where no reason is known. */
export function WhyHeld({ reasons = [] }: { reasons?: readonly string[] | undefined }) {
  if (reasons.length === 0) return null
  return (
    <p>
      {words.writing.heldWhy} {reasons.join(' ')}
    </p>
  )
}
