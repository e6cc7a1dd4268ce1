/** A reason to choose from, in the order of the digits. */
export interface ReasonChoice {
  key: string
  title: string
  /** Whether the moderator must explain it in a note. */
  needsNote: boolean
}
