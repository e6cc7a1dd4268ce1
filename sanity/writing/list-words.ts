/** Facts on one line, those that are missing left out. */
export function listWords(facts: readonly (string | undefined)[]): string {
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ')
}
