/**
 * What moderators mark in a discussion. `pinned`: shown above it, one for each post. `pick`: chosen by the author.
 * `locked`: nobody answers in this thread; only top-level comments have it. `folded`: shown on request, with the replies
 * below it.
 */
export const marks = ['pinned', 'pick', 'locked', 'folded'] as const

export type Mark = (typeof marks)[number]

/** The marks with one more or one less, in the order of `marks`. */
export function withMark(
  present: readonly Mark[],
  { mark, isOn }: { mark: Mark; isOn: boolean },
): readonly Mark[] {
  return marks.filter((known) => (known === mark ? isOn : present.includes(known)))
}
