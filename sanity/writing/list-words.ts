/** Joins facts to one line and skips missing ones: the Studio gives null for some. */
export function listWords(facts: readonly (string | false | null | undefined)[]): string {
  return facts.filter(Boolean).join(' · ')
}
