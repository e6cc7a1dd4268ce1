/** Facts on one line, those that are missing left out; the Studio gives null for some of them. */
export function listWords(facts: readonly (string | false | null | undefined)[]): string {
  return facts.filter(Boolean).join(' · ')
}
